import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { doorKeepers } from './rule'
import { instant, SUBJECT_MAX, some, text, uuid } from './schemas'
import { doorAct, guestRow, staffSession } from './staffViews'
import { needs } from './statuses'

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
        /** When the reception begins, or would have begun. */
        startsAt: v.string(),
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
