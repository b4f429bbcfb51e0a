import { Refusal } from '../../../contract/errors'
import { decodeReceipt } from '../../../contract/scan'
import type { Handlers } from '../../http'
import { findBookingByCode, listComing, listGone } from '../../store/bookings'
import { issueToken } from '../../tokens'
import { bookSession } from './book'
import { cancelBooking, changeBooking } from './change'
import { requireBooking } from './guard'
import { viewBooking, viewBookings } from './view'

/** Bookings that are over and still shown to their owner. */
const GONE = 20

export const bookings: Pick<
  Handlers,
  'bookSession' | 'readBooking' | 'followBooking' | 'listMyBookings' | 'changeBooking' | 'cancelBooking'
> = {
  bookSession,
  changeBooking,
  cancelBooking,

  async readBooking(context, { booking }) {
    const { id } = await requireBooking(context, booking)
    return viewBooking(context, id)
  },

  async followBooking({ db, now, write }, input) {
    const code = decodeReceipt(input.code)
    const found = code ? await findBookingByCode(db, code, now) : undefined
    if (!found) throw new Refusal('bookingCodeWrong')
    return {
      id: found.id,
      token: await write(tx => issueToken(tx, { receiptFor: found.id }, 'receipt', now)),
    }
  },

  async listMyBookings(context) {
    const { db, actor, now } = context
    const personId = actor.personId ?? ''
    const rows = [...(await listComing(db, personId, now)), ...(await listGone(db, personId, now, GONE))]
    return { items: await viewBookings(context, rows) }
  },
}
