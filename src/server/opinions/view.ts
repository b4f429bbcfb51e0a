import {
  availableMoves,
  eventTitle,
  familyOf,
  lightOf,
  type OpinionView,
  type Party,
  type ReplyView,
  type TimelineItem,
  whoMustAct,
} from '../../contract/opinions'
import { dayOf } from '../../contract/time'
import { isEstimate, workdaysBetween } from '../../contract/workdays'
import type { Context } from '../context'
import { viewPhoto } from '../photos'
import {
  countMerged,
  type FoundEvent,
  type FoundOpinion,
  findOpinion,
  listEvents,
  markSeen,
} from '../store/opinions'
import { listPhotos } from '../store/photos'
import { mayViewContact, requireParty } from './guard'
import { type Reply, repliesOf } from './replies'
import { holderOf, isTold, linesOf, whoActed } from './told'

type PhotosOf = (seq: number) => OpinionView['photos']
type Audience = OpinionView['audience']

const photosBySeq = async (context: Context, opinionId: string): Promise<PhotosOf> => {
  const rows = await listPhotos(context.db, [opinionId])
  return seq => rows.filter(row => row.seq === seq).map(row => viewPhoto(context, row.id, context.now))
}

const viewReply = (reply: Reply | null, photosOf: PhotosOf): ReplyView | null =>
  reply && { ...reply, at: reply.at.toISOString(), photos: photosOf(reply.seq) }

interface Told {
  readonly source: OpinionView['source']
  readonly audience: Audience
  readonly photosOf: PhotosOf
  readonly now: Date
}

const viewEvent = (event: FoundEvent, { source, audience, photosOf, now }: Told): TimelineItem => ({
  seq: event.seq,
  name: event.name,
  at: event.at.toISOString(),
  title: eventTitle(event.name, source, audience),
  by: whoActed(event, audience),
  lines: linesOf(event, audience, now),
  photos: event.seq === 1 ? [] : photosOf(event.seq),
})

const lastRating = (events: readonly FoundEvent[]): OpinionView['rating'] => {
  const { attitude, result, solved } = events.findLast(({ name }) => name === 'rate')?.data ?? {}
  return attitude && result && solved ? { attitude, result, solved } : null
}

/** The longest chain of mergers that is followed. */
const MERGERS = 10

/** The opinion that is really handled, also when the one that was merged into was merged itself later on. */
const findParent = async ({ db }: Context, parentId: string | null) => {
  let parent = parentId ? await findOpinion(db, parentId) : undefined
  for (let left = MERGERS; parent?.parentId && left > 0; left -= 1)
    parent = await findOpinion(db, parent.parentId)
  return parent
}

/** The opinion this one was merged into, as far as a merged reporter may see it: how it stands and what was answered. */
const viewParent = async (context: Context, parentId: string | null): Promise<OpinionView['parent']> => {
  const parent = await findParent(context, parentId)
  if (!parent) return null
  const { given } = repliesOf(await listEvents(context.db, parent.id))
  const photosOf = await photosBySeq(context, parent.id)
  return { code: parent.code, status: parent.status, reply: viewReply(given, photosOf) }
}

const clockOf = (opinion: FoundOpinion, { calendar, now }: Context) => {
  const isRunning = familyOf(opinion.status) === 'open'
  const used = workdaysBetween(opinion.clockFrom, dayOf(now), calendar)
  return {
    dueOn: isRunning ? opinion.dueOn : null,
    dueIsEstimate: isEstimate(opinion.dueOn, calendar),
    light: lightOf(opinion, used, now),
    isPaused: opinion.pausedSince !== null,
  }
}

const contactOf = (opinion: FoundOpinion, parties: readonly Party[]): OpinionView['contact'] => {
  if (!opinion.nameSealed && !opinion.phoneSealed) return 'none'
  return mayViewContact(parties, opinion.deputyMayContact) ? 'mayView' : 'hidden'
}

/**
 * Who has the matter now. That a unit asks to give it back, or for more time, changes nothing for the reporter until it
 * is decided (domain.md §4): they read the unit all the while.
 */
const holderFor = (audience: Audience, opinion: FoundOpinion): string | null => {
  if (audience === 'reporter' && familyOf(opinion.status) === 'final') return null
  const isAskedBack = opinion.returnPending || opinion.extensionAsked !== null
  return holderOf(audience === 'reporter' && isAskedBack ? 'handler' : whoMustAct(opinion), opinion)
}

/** What stands in the row itself, whoever reads it. */
const plainFields = (opinion: FoundOpinion) => ({
  id: opinion.id,
  code: opinion.code,
  revision: opinion.revision,
  status: opinion.status,
  category: opinion.category,
  text: opinion.text,
  place: opinion.place,
  source: opinion.source,
  site: { code: opinion.siteCode, name: opinion.siteName },
  street: opinion.streetName,
  submittedAt: opinion.submittedAt.toISOString(),
  round: opinion.round,
  unit:
    opinion.unitId && opinion.unitLevel && opinion.unitName
      ? { id: opinion.unitId, name: opinion.unitName, level: opinion.unitLevel }
      : null,
  extensionAsked: opinion.extensionAsked,
  // Until it is signed, a promise is no more than a draft.
  promisedOn: familyOf(opinion.status) === 'open' ? null : opinion.promisedOn,
  deputyMayContact: opinion.deputyMayContact,
  isSupervised: opinion.supervised,
  isDemo: opinion.isDemo,
})

/** An opinion as one of its parties may see it. */
export const viewOpinion = async (context: Context, opinion: FoundOpinion, parties: readonly Party[]) => {
  const { db, actor, now } = context
  const audience: Audience = parties.includes('reporter') ? 'reporter' : 'staff'
  const events = await listEvents(db, opinion.id)
  const photosOf = await photosBySeq(context, opinion.id)
  const { draft, given } = repliesOf(events)
  const isStaff = audience === 'staff'
  const question = events.findLast(({ name }) => name === 'askInfo')?.data.question
  const view: OpinionView = {
    ...plainFields(opinion),
    holder: holderFor(audience, opinion),
    ...clockOf(opinion, context),
    audience,
    question: opinion.status === 'needsInfo' ? (question ?? null) : null,
    extensionAsked: isStaff ? opinion.extensionAsked : null,
    reply: viewReply(given, photosOf),
    draft: isStaff && opinion.status === 'review' ? viewReply(draft, photosOf) : null,
    photos: photosOf(1),
    timeline: events
      .filter(event => isStaff || isTold(event))
      .map(event => viewEvent(event, { source: opinion.source, audience, photosOf, now })),
    publication: opinion.publication,
    moves: [...availableMoves(opinion, actor, now)],
    parent: await viewParent(context, opinion.parentId),
    // For a merged opinion: how many others say the same, the parent among them.
    mergedCount: await countMerged(db, opinion.parentId ?? opinion.id),
    rating: lastRating(events),
    contact: contactOf(opinion, parties),
  }
  return view
}

/** Reads an opinion; when it is the reporter who reads, what is new is no longer new. */
export const readOpinion = async (context: Context, { id }: { id: string }): Promise<OpinionView> => {
  const { opinion, parties } = await requireParty(context, id)
  if (parties.includes('reporter') && opinion.seenSeq < opinion.toldSeq)
    await markSeen(context.db, id, opinion.revision)
  return viewOpinion(context, opinion, parties)
}
