import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { ParsedOf } from '../../contract/endpoint'
import { Refusal } from '../../contract/errors'
import {
  applyMove,
  type Facts,
  newFacts,
  type Receipt,
  type submitOpinion,
  whoMustAct,
} from '../../contract/opinions'
import { makeReceiptCode } from '../../contract/scan'
import { isEstimate } from '../../contract/workdays'
import { checkContent } from '../contentCheck'
import type { Context } from '../context'
import { hashPassword } from '../passwords'
import type { Tx } from '../store/db'
import { insertEvent, insertOpinion } from '../store/opinions'
import { attachPhotos } from '../store/photos'
import type { FoundSite } from '../store/sites'
import { holdOpenSite } from '../store/siteWrites'
import type { EventRow } from '../store/tables'
import { issueToken } from '../tokens'

type Form = ParsedOf<typeof submitOpinion>

/** What stands in the events: a resident's name belongs in the sealed fields. */
const nameFor = (party: EventRow['party'], { actorName }: Context): string => {
  if (party === 'system') return '系统'
  return party === 'reporter' ? '居民' : actorName
}

const eventOf = (
  facts: Facts,
  seq: number,
  context: Context,
  part: Pick<EventRow, 'name' | 'party' | 'data'>,
): EventRow => ({
  ...part,
  opinionId: facts.id,
  seq,
  streetId: facts.streetId,
  actorId: part.party === 'system' ? null : context.actor.personId,
  actorName: nameFor(part.party, context),
  at: context.now,
  status: facts.status,
  dueOn: facts.dueOn,
  unitId: null,
  unitLevel: null,
  parentId: null,
})

const sealed = ({ sealer }: Context, text: string | undefined): string | null =>
  text ? sealer.seal(text) : null

/** What somebody brought forward, and what is known of where it comes from. */
interface Intake {
  readonly form: Form
  readonly site: FoundSite
  /** Null for whoever comes back with the PIN. */
  readonly reporterId: string | null
  /** Whoever keeps a site writes down what others say there. */
  readonly writer: 'reporter' | 'liaisonOfficer' | 'secretary'
  /** The reception at which it was said. */
  readonly receptionId: string | null
}

/** An opinion that is ready to be written. */
interface Draft extends Intake {
  readonly facts: Facts
  readonly pinHash: string | null
  readonly hold: string | null
}

const insert = async (
  tx: Tx,
  context: Context,
  { form, facts, pinHash, hold, site, writer, receptionId }: Draft,
): Promise<string> => {
  const code = makeReceiptCode(randomBytes(32))
  const { category, text, place, source, contact, deputyMayContact } = form
  await insertOpinion(tx, {
    ...facts,
    code,
    category,
    text,
    place: place || null,
    source,
    receptionId,
    pinHash,
    nameSealed: sealed(context, contact?.name),
    phoneSealed: sealed(context, contact?.phone),
    deputyMayContact,
    submittedAt: context.now,
    revision: hold ? 2 : 1,
    toldSeq: hold ? 2 : 0,
    seenSeq: 0,
    waitingFor: whoMustAct(facts),
    // What is said at a demonstration site goes when the demonstration goes.
    isDemo: site.isDemo,
  })
  const submitted = { ...facts, status: 'submitted' as const }
  await insertEvent(tx, eventOf(submitted, 1, context, { name: 'submit', party: writer, data: {} }))
  if (hold)
    await insertEvent(
      tx,
      eventOf(facts, 2, context, { name: 'hold', party: 'system', data: { reason: hold } }),
    )
  return code
}

/**
 * Checks what somebody brought forward and starts its clock. What the content check finds is held for a secretary, not refused.
 * Refuses with pinMissing when there is no other way back.
 */
export const draftOpinion = async ({ calendar, now }: Context, intake: Intake): Promise<Draft> => {
  const { form, site, reporterId } = intake
  if (!reporterId && !form.pin) throw new Refusal('pinMissing')
  const pinHash = form.pin ? await hashPassword(form.pin) : null
  const hold = checkContent(form.text)
  const id = uuid({ msecs: now.getTime() })
  const fresh = newFacts({ id, siteId: site.id, streetId: site.streetId, reporterId }, now, calendar)
  const facts = hold
    ? applyMove(fresh, { move: 'hold', party: 'system', data: { reason: hold }, at: now }, calendar)
    : fresh
  return { ...intake, facts, pinHash, hold }
}

/**
 * Takes an opinion in: the row, its events and its photos, together or not at all. Refuses with siteClosed or photoGone.
 */
export const takeIn = async (tx: Tx, context: Context, draft: Draft): Promise<Receipt> => {
  const { calendar, now } = context
  const { facts, form, site } = draft
  const { id, dueOn } = facts
  if (!(await holdOpenSite(tx, site.id))) throw new Refusal('siteClosed')
  const code = await insert(tx, context, draft)
  const taken = await attachPhotos(tx, form.photoIds, { opinionId: id, seq: 1 })
  if (taken !== form.photoIds.length) throw new Refusal('photoGone')
  const token = facts.reporterId ? null : await issueToken(tx, { receiptFor: id }, 'receipt', now)
  return {
    id,
    code,
    submittedAt: now.toISOString(),
    expectedOn: dueOn,
    expectedIsEstimate: isEstimate(dueOn, calendar),
    holder: site.committee,
    token,
  }
}
