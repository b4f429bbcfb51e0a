import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { OutputOf, ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import { familyOf } from '../../../contract/opinions'
import { type bookSession as endpoint, isDoorKeeper } from '../../../contract/receptions'
import { makeReceiptCode } from '../../../contract/scan'
import type { Context } from '../../context'
import { findFirstChoice, insertBooking, updateBooking } from '../../store/bookingWrites'
import type { Tx } from '../../store/db'
import { findOpinion } from '../../store/opinions'
import type { NewBooking, ReceptionRow } from '../../store/tables'
import { issueToken } from '../../tokens'
import { requireReception } from '../guard'
import { findPlace, type Place, sitDown } from '../seating'
import { writeAt } from '../turn'
import { requireOpen, requireRoom } from './limits'
import { viewBooking } from './view'

type Form = ParsedOf<typeof endpoint>

/** Officers book for others and never for themselves; everybody else only for themselves. */
const requireMaker = ({ actor }: Context, { onBehalf }: Form, session: ReceptionRow): void => {
  const mayBook = onBehalf ? isDoorKeeper(actor, session) : actor.duties.length === 0
  if (!mayBook) throw new Refusal('forbidden')
}

/** Refuses with opinionWrong an opinion of somebody else, and one that is done with. */
const requireOwnOpinion = async ({ db, actor }: Context, { opinion, onBehalf }: Form): Promise<void> => {
  if (!opinion) return
  const found = onBehalf ? undefined : await findOpinion(db, opinion)
  const isOwn =
    found &&
    (actor.receiptFor === found.id || (actor.personId !== null && actor.personId === found.reporterId))
  if (!isOwn || familyOf(found.status) === 'final') throw new Refusal('opinionWrong')
}

/** The same person twice is told by the account, else by the phone, of which only a keyed hash is kept. Null: nobody can tell. */
const holderOf = ({ actor, signer }: Context, { onBehalf, phone }: Form): string | null => {
  if (!onBehalf && actor.personId) return `p:${actor.personId}`
  return phone ? `t:${signer.sign(`holder ${phone.replaceAll('-', '')}`)}` : null
}

interface Draft {
  readonly session: ReceptionRow
  readonly holder: string | null
  readonly place: Place
  readonly firstChoiceUntil: Date | null
}

const draft = (
  context: Context,
  form: Form,
  { session, holder, place, firstChoiceUntil }: Draft,
): NewBooking => {
  const { actor, sealer, now } = context
  const isWaiting = 'waitOrder' in place
  return {
    id: uuid({ msecs: now.getTime() }),
    ...{ sessionId: session.id, code: makeReceiptCode(randomBytes(32)), holder },
    personId: form.onBehalf ? null : actor.personId,
    nameSealed: sealer.seal(form.name),
    phoneSealed: form.phone ? sealer.seal(form.phone) : null,
    subject: form.subject || null,
    opinionId: form.opinion ?? null,
    needs: JSON.stringify([...new Set(form.needs)]),
    status: isWaiting ? 'waiting' : 'booked',
    waitOrder: isWaiting ? place.waitOrder : null,
    // Whoever has a seat has chosen.
    firstChoiceUntil: isWaiting ? firstChoiceUntil : null,
    ...{ onBehalf: form.onBehalf, bookedAt: now, isDemo: session.isDemo },
  }
}

const book = async (tx: Tx, context: Context, form: Form, session: ReceptionRow): Promise<string> => {
  const { now, actor } = context
  requireOpen(session, now)
  const holder = holderOf(context, form)
  await requireRoom(tx, { holder, sessionId: session.id }, now)
  const first = await findFirstChoice(tx, { holder, receiptFor: actor.receiptFor }, now)
  const claim = { isWalkIn: false, isPresent: false, choosesFirst: first !== undefined }
  const place = await findPlace(tx, session, claim, form, now)
  const row = draft(context, form, {
    ...{ session, holder, place },
    firstChoiceUntil: first?.firstChoiceUntil ?? null,
  })
  await insertBooking(tx, row)
  if ('seat' in place) await sitDown(tx, session.id, place.seat, row.id)
  // One reception was called off, one other is chosen first.
  if (first) await updateBooking(tx, first.id, { firstChoiceUntil: null })
  return row.id
}

/**
 * Books a seat, or a place among those who wait. Refuses with notFound, forbidden, opinionWrong, sessionNotOpen, bookedAlready,
 * tooManyBookings or sessionFull.
 */
export const bookSession = async (context: Context, form: Form): Promise<OutputOf<typeof endpoint>> => {
  const session = await requireReception(context, form.session)
  requireMaker(context, form, session)
  await requireOwnOpinion(context, form)
  requireOpen(session, context.now)
  return writeAt(context, [session.id], async (tx, locked) => {
    const id = await book(tx, context, form, locked)
    const hasNoAccount = !form.onBehalf && context.actor.personId === null
    if (!hasNoAccount) return { booking: await viewBooking({ ...context, db: tx }, id), token: null }
    const token = await issueToken(tx, { receiptFor: id }, 'receipt', context.now)
    // Already as the token will open it.
    const actor = { ...context.actor, receiptFor: id }
    return { booking: await viewBooking({ ...context, db: tx, actor }, id), token }
  })
}
