import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { guestRow } from './guests'
import { doorKeepers } from './rule'
import { uuid } from './schemas'
import { staffSession } from './staffViews'

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
