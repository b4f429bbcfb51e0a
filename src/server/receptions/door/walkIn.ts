import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import type { addWalkIn as endpoint, GuestRow } from '../../../contract/receptions'
import { makeReceiptCode } from '../../../contract/scan'
import type { Context } from '../../context'
import { findBooking } from '../../store/bookings'
import { insertBooking } from '../../store/bookingWrites'
import type { NewBooking, ReceptionRow } from '../../store/tables'
import { requireReception, requireSessionAct } from '../guard'
import { findPlace, moveUp, type Place, sitDown } from '../seating'
import { writeAt } from '../turn'
import { tapTime } from './tap'
import { viewGuest } from './view'

type Form = ParsedOf<typeof endpoint>

const draft = (
  { sealer, now }: Context,
  form: Form,
  { id: sessionId, isDemo }: ReceptionRow,
  place: Place,
  at: Date,
): NewBooking => ({
  id: uuid({ msecs: now.getTime() }),
  ...{ sessionId, code: makeReceiptCode(randomBytes(32)), holder: null, personId: null },
  nameSealed: sealer.seal(form.name),
  phoneSealed: null,
  subject: form.subject || null,
  needs: JSON.stringify([...new Set(form.needs)]),
  status: 'seat' in place ? 'arrived' : 'waiting',
  waitOrder: 'seat' in place ? null : place.waitOrder,
  ...{ isWalkIn: true, bookedAt: at, arrivedAt: at, isDemo },
})

/** Gives somebody who came without a booking a seat, or a number. Refuses with notFound, forbidden or sessionActNotAllowed. */
export const addWalkIn = async (context: Context, form: Form): Promise<GuestRow> => {
  const { now } = context
  const { id } = await requireReception(context, form.session)
  return writeAt(context, [id], async (tx, session) => {
    const at = tapTime(form.at, session, now)
    requireSessionAct({ ...context, now: at }, session, 'addWalkIn')
    // First those who have waited longer, now that another slot may have begun.
    await moveUp(tx, session, now)
    const claim = { isWalkIn: true, isPresent: true, choosesFirst: false }
    const place = await findPlace(tx, session, claim, { mayWait: true }, at)
    const row = draft(context, form, session, place, at)
    await insertBooking(tx, row)
    if ('seat' in place) await sitDown(tx, id, place.seat, row.id)
    const guest = await findBooking(tx, row.id, now)
    if (!guest) throw new Refusal('notFound')
    return viewGuest(guest, context)
  })
}
