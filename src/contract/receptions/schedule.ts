import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { page, pageOf } from '../pages'
import { gcj02 } from '../place'
import { everyone } from '../roles'
import { day, sessionCard, text, uuid } from './schemas'
import { sessionView } from './sessionView'

/** Days of a schedule that may be asked for at once: a month as a calendar draws it, with the ends of its weeks. */
export const SCHEDULE_DAYS = 42

/** The public schedule: from today, or of the days asked for; what was called off is named as such. */
export const listSessions = endpoint({
  method: 'GET',
  path: '/api/receptions',
  summary: '接待日程',
  who: everyone,
  input: v.object({
    site: v.optional(text(20)),
    street: v.optional(text(40)),
    deputy: v.optional(uuid),
    from: v.optional(day),
    until: v.optional(day),
    page,
  }),
  ok: pageOf(sessionCard),
})

/** The next seven days around a place. The place travels in the body and is forgotten with the answer. */
export const findSessions = endpoint({
  method: 'POST',
  path: '/api/receptions/search',
  summary: '附近七天内的接待',
  who: everyone,
  input: v.object({ from: gcj02 }),
  /** Metres as the crow flies, the nearest first. */
  ok: v.object({ items: v.array(v.object({ ...sessionCard.entries, metres: v.number() })) }),
})

export const readSession = endpoint({
  method: 'GET',
  path: '/api/receptions/:session',
  summary: '一场接待',
  who: everyone,
  input: v.object({ session: uuid }),
  ok: sessionView,
})
