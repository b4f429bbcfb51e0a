import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { dutyRoles, type Role } from '../roles'
import { doorKeepers } from './rule'
import { bookingView, uuid } from './schemas'

/** Who may hold a booking: residents, guests, and those who book for somebody else. */
export const holders: readonly Role[] = ['guest', 'resident', ...doorKeepers]

export const readBooking = endpoint({
  method: 'GET',
  path: '/api/bookings/:booking',
  summary: '查看一个预约',
  who: holders,
  input: v.object({ booking: uuid }),
  ok: bookingView,
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

/** What a person was told: a reception moved, somebody moved up, a reminder, a swap asked for, records that are late. */
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
        /** Which reception it is about: where and when, as it stands now. */
        about: v.nullable(v.object({ site: v.string(), startsAt: v.string() })),
        /** Whether it is a day's digest of late records: it leads to all of them. */
        isDigest: v.boolean(),
      }),
    ),
  }),
})
