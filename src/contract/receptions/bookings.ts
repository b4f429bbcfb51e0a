import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { contact } from '../opinions/schemas'
import { dutyRoles, everyone, type Role } from '../roles'
import { doorKeepers } from './rule'
import {
  bookingView,
  doorAct,
  guestRow,
  instant,
  SUBJECT_MAX,
  some,
  staffSession,
  text,
  uuid,
} from './schemas'
import { needs } from './statuses'

const phone = contact.entries.phone
const revision = v.pipe(v.number(), v.integer(), v.minValue(1))
const slot = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))
const holders: readonly Role[] = ['guest', 'resident', ...doorKeepers]

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

export const readBooking = endpoint({
  method: 'GET',
  path: '/api/bookings/:booking',
  summary: '查看一个预约',
  who: holders,
  input: v.object({ booking: uuid }),
  ok: bookingView,
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

export const listMyBookings = endpoint({
  method: 'GET',
  path: '/api/my/bookings',
  summary: '我的预约',
  who: ['resident'],
  input: v.object({}),
  /** What is still to come first, then the last twenty. */
  ok: v.object({ items: v.array(bookingView) }),
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

/** The receptions of a day that the actor keeps the door of, each with who comes. Those before today that nobody wrote down yet come first. */
export const listDoor = endpoint({
  method: 'GET',
  path: '/api/door',
  summary: '今天的接待',
  who: doorKeepers,
  input: v.object({}),
  ok: v.object({
    day: v.string(),
    items: v.array(v.object({ ...staffSession.entries, guests: v.array(guestRow) })),
  }),
})

/** What happened at the door. `at` is when it was tapped: without a network that is earlier than now. */
export const actAtDoor = endpoint({
  method: 'POST',
  path: '/api/bookings/:booking/acts',
  summary: '现场登记',
  who: doorKeepers,
  input: v.object({ booking: uuid, act: doorAct, at: instant }),
  ok: guestRow,
  creates: true,
})

/** Finds the booking of a code among the receptions whose door the actor keeps. */
export const findAtDoor = endpoint({
  method: 'POST',
  path: '/api/door/codes',
  summary: '现场核对预约码',
  who: doorKeepers,
  input: v.object({ code: v.pipe(v.string(), v.maxLength(80)) }),
  ok: v.object({ session: uuid, guest: guestRow }),
  perMinute: 60,
})

/** Somebody came without a booking: takes a free seat, or waits for one. */
export const addWalkIn = endpoint({
  method: 'POST',
  path: '/api/receptions/:session/walk-ins',
  summary: '现场取号',
  who: doorKeepers,
  input: v.object({
    session: uuid,
    name: some(30, '请写一个称呼'),
    subject: v.optional(text(SUBJECT_MAX)),
    needs: v.optional(v.array(v.picklist(needs)), []),
    at: instant,
  }),
  ok: guestRow,
  creates: true,
})

/** Those whom no message reaches and who must be phoned: what to tell them. */
export const listCalls = endpoint({
  method: 'GET',
  path: '/api/door/calls',
  summary: '需要打电话告知的人',
  who: doorKeepers,
  input: v.object({}),
  ok: v.object({
    items: v.array(
      v.object({
        id: uuid,
        site: v.string(),
        name: v.string(),
        phone: v.nullable(v.string()),
        text: v.string(),
        at: v.string(),
      }),
    ),
  }),
})

export const markCalled = endpoint({
  method: 'POST',
  path: '/api/door/calls/:call/done',
  summary: '已打电话告知',
  who: doorKeepers,
  input: v.object({ call: uuid }),
  ok: v.object({}),
  creates: true,
})

/** What a person was told: a reception moved, somebody moved up, a reminder, a swap asked for. */
export const listMessages = endpoint({
  method: 'GET',
  path: '/api/my/messages',
  summary: '我的消息',
  who: ['resident', ...dutyRoles],
  input: v.object({}),
  ok: v.object({
    unseen: v.number(),
    items: v.array(
      v.object({
        id: uuid,
        title: v.string(),
        text: v.string(),
        at: v.string(),
        isSeen: v.boolean(),
        booking: v.nullable(uuid),
        session: v.nullable(uuid),
      }),
    ),
  }),
})

export const seeMessages = endpoint({
  method: 'POST',
  path: '/api/my/messages/seen',
  summary: '消息已读',
  who: ['resident', ...dutyRoles],
  input: v.object({}),
  ok: v.object({}),
})
