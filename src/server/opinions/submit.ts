import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { ParsedOf } from '../../contract/endpoint'
import { Refusal } from '../../contract/errors'
import {
  applyMove,
  type submitOpinion as endpoint,
  type Facts,
  newFacts,
  type Receipt,
  whoMustAct,
} from '../../contract/opinions'
import { decodeSite, makeReceiptCode } from '../../contract/scan'
import { isEstimate } from '../../contract/workdays'
import { checkContent } from '../contentCheck'
import type { Context } from '../context'
import { hashPassword } from '../passwords'
import type { Tx } from '../store/db'
import { insertEvent, insertOpinion } from '../store/opinions'
import { attachPhotos } from '../store/photos'
import { findOpenSuccessor, findSite } from '../store/sites'
import { holdOpenSite } from '../store/siteWrites'
import type { EventRow } from '../store/tables'
import { issueToken } from '../tokens'

type Form = ParsedOf<typeof endpoint>

/** Everyone may write for themselves; only the keeper of a site writes for others. */
const requireSource = ({ actor }: Context, { source }: Form, siteId: string): void => {
  if (source === 'scan' || source === 'web') return
  const isKeeper = actor.duties.some(duty => duty.role === 'liaisonOfficer' && duty.scopeId === siteId)
  if (!isKeeper) throw new Refusal('forbidden')
}

/** The site of a code, or the one that took over from it when it was closed. */
const requireSite = async ({ db }: Context, siteCode: string) => {
  const code = decodeSite(siteCode)
  if (!code) throw new Refusal('siteCodeWrong')
  const site = await findSite(db, code)
  if (!site) throw new Refusal('siteNotFound')
  if (site.closedOn === null) return site
  const successor = await findOpenSuccessor(db, site.successorId)
  const open = successor && (await findSite(db, successor.code))
  if (!open) throw new Refusal('siteClosed')
  return open
}

/** Null for whoever is not signed in, and for those on whose behalf a keeper writes: they come back with the PIN. */
const reporterOf = ({ actor }: Context, { source }: Form): string | null =>
  source === 'scan' || source === 'web' ? actor.personId : null

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
  // A name belongs in the sealed fields, not in the events.
  actorName: part.party === 'system' ? '系统' : '居民',
  at: context.now,
  status: facts.status,
  dueOn: facts.dueOn,
  unitId: null,
  unitLevel: null,
  parentId: null,
})

const sealed = ({ sealer }: Context, text: string | undefined): string | null =>
  text ? sealer.seal(text) : null

interface Draft {
  readonly form: Form
  readonly facts: Facts
  readonly pinHash: string | null
  readonly hold: string | null
  readonly isDemo: boolean
}

const insert = async (
  tx: Tx,
  context: Context,
  { form, facts, pinHash, hold, isDemo }: Draft,
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
    isDemo,
  })
  const submitted = { ...facts, status: 'submitted' as const }
  await insertEvent(tx, eventOf(submitted, 1, context, { name: 'submit', party: 'reporter', data: {} }))
  if (hold)
    await insertEvent(
      tx,
      eventOf(facts, 2, context, { name: 'hold', party: 'system', data: { reason: hold } }),
    )
  return code
}

/**
 * Takes in an opinion: the row, its events and its photos, together or not at all. What the content check finds is held
 * for a secretary, not refused. Refuses with siteCodeWrong, siteNotFound, siteClosed, forbidden, pinMissing or photoGone.
 */
export const submitOpinion = async (context: Context, form: Form): Promise<Receipt> => {
  const { calendar, now, write } = context
  const site = await requireSite(context, form.siteCode)
  requireSource(context, form, site.id)
  const reporterId = reporterOf(context, form)
  if (!reporterId && !form.pin) throw new Refusal('pinMissing')
  const pinHash = form.pin ? await hashPassword(form.pin) : null
  const hold = checkContent(form.text)
  const id = uuid({ msecs: now.getTime() })
  const fresh = newFacts({ id, siteId: site.id, streetId: site.streetId, reporterId }, now, calendar)
  const facts = hold
    ? applyMove(fresh, { move: 'hold', party: 'system', data: { reason: hold }, at: now }, calendar)
    : fresh
  return write(async tx => {
    if (!(await holdOpenSite(tx, site.id))) throw new Refusal('siteClosed')
    const code = await insert(tx, context, { form, facts, pinHash, hold, isDemo: site.isDemo })
    const taken = await attachPhotos(tx, form.photoIds, { opinionId: id, seq: 1 })
    if (taken !== form.photoIds.length) throw new Refusal('photoGone')
    const token = reporterId ? null : await issueToken(tx, { receiptFor: id }, 'receipt', now)
    return {
      id,
      code,
      submittedAt: now.toISOString(),
      expectedOn: facts.dueOn,
      expectedIsEstimate: isEstimate(facts.dueOn, calendar),
      holder: site.committee,
      token,
    }
  })
}
