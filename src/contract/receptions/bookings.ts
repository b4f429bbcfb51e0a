import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { contact } from '../opinions/schemas'
import { dutyRoles, everyone } from '../roles'
import { holders } from './mine'
import { bookingView, SUBJECT_MAX, some, text, uuid } from './schemas'
import { needs } from './statuses'

const phone = contact.entries.phone
const revision = v.pipe(v.number(), v.integer(), v.minValue(1))
const slot = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))

/** The form of a booking: the screen checks with it before sending, the server checks again. */
export const newBooking = v.object({
  session: uuid,
  /** The wished slot; without one the first that is free. */
  slot: v.optional(slot),
  /** Whether to wait where nothing is free; otherwise that is refused with sessionFull. */
  mayWait: v.optional(v.boolean(), false),
  /** How to be addressed: 张阿姨. */
  name: some(30, '请写一个称呼，如“张阿姨”'),
  phone,
  subject: v.optional(text(SUBJECT_MAX)),
  /** An own opinion that it is about. */
  opinion: v.optional(uuid),
  needs: v.optional(v.array(v.picklist(needs)), []),
  /** By the keeper of the door, for somebody who came by or phoned. */
  onBehalf: v.optional(v.boolean(), false),
})

/** Books a seat. Without an account the answer carries a token that opens this booking and nothing else. */
export const bookSession = endpoint({
  method: 'POST',
  path: '/api/receptions/:session/bookings',
  summary: '预约一个时段',
  who: holders,
  input: newBooking,
  ok: v.object({ booking: bookingView, token: v.nullable(v.string()) }),
  creates: true,
  perMinute: 60,
})

/** Opens one booking with its code: the way back for those who are not signed in. */
export const followBooking = endpoint({
  method: 'POST',
  path: '/api/booking-codes',
  summary: '凭预约码查看',
  who: everyone,
  input: v.object({ code: v.pipe(v.string(), v.maxLength(80)) }),
  ok: v.object({ id: uuid, token: v.string() }),
  perMinute: 10,
})

/** Takes another seat, here or at another reception, and gives the old one back: both or neither. */
export const changeBooking = endpoint({
  method: 'POST',
  path: '/api/bookings/:booking/changes',
  summary: '改约',
  who: holders,
  input: v.object({
    booking: uuid,
    revision,
    session: uuid,
    slot: v.optional(slot),
    mayWait: v.optional(v.boolean(), false),
  }),
  ok: bookingView,
  creates: true,
})

export const cancelBooking = endpoint({
  method: 'POST',
  path: '/api/bookings/:booking/cancellations',
  summary: '取消预约',
  who: holders,
  input: v.object({ booking: uuid, revision }),
  ok: bookingView,
  creates: true,
})

export const seeMessages = endpoint({
  method: 'POST',
  path: '/api/my/messages/seen',
  summary: '消息已读',
  who: ['resident', ...dutyRoles],
  input: v.object({}),
  ok: v.object({}),
})
