import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { opinionCard } from '../opinions/schemas'
import { changeView } from './changes'
import { changeNote, day, REASON_MAX, sessionCard, text, uuid } from './schemas'
import { attendanceAnswers } from './staffViews'
import { bookingStatuses, needs } from './statuses'

/** A reception in the own calendar, with what people want to talk about: subjects, no names. */
export const calendarSession = v.object({
  ...sessionCard.entries,
  address: v.string(),
  jointUnits: v.array(v.string()),
  subjects: v.array(
    v.object({
      slotAt: v.nullable(v.string()),
      subject: v.nullable(v.string()),
      needs: v.array(v.picklist(needs)),
      status: v.picklist(bookingStatuses),
      opinion: v.nullable(uuid),
    }),
  ),
  booked: v.number(),
  waiting: v.number(),
  isCampaign: v.boolean(),
  /** The holiday (YYYY-MM-DD) it was moved away from. */
  movedFrom: v.nullable(v.string()),
  cancelledWhy: v.nullable(v.string()),
  changes: v.array(changeNote),
  /** The own request for leave or a swap that is not decided yet. */
  askedFor: v.nullable(uuid),
  mayAskChange: v.boolean(),
  /** What the organiser wrote down of the own attendance, and what was said to it. */
  attendance: v.nullable(
    v.object({
      isPresent: v.boolean(),
      answer: v.picklist(attendanceAnswers),
      mayAnswer: v.boolean(),
    }),
  ),
})
export type CalendarSession = v.InferOutput<typeof calendarSession>

/** The deputy's own calendar of some days (at most 400). */
export const readCalendar = endpoint({
  method: 'GET',
  path: '/api/my/calendar',
  summary: '我的接待日历',
  who: ['deputy'],
  input: v.object({ from: day, until: day }),
  ok: v.object({
    sessions: v.array(calendarSession),
    /** Requests that wait for the own answer. */
    asked: v.array(changeView),
    campaigns: v.array(v.object({ id: uuid, theme: v.string(), fromOn: v.string(), untilOn: v.string() })),
    absences: v.array(v.object({ fromOn: v.string(), untilOn: v.string(), note: v.string() })),
    /** Own opinions that wait for a word. */
    opinions: v.array(opinionCard),
  }),
})

/** Confirms what was written down of the own attendance, or objects to it. */
export const answerAttendance = endpoint({
  method: 'POST',
  path: '/api/receptions/:session/attendance-answers',
  summary: '确认或异议到场登记',
  who: ['deputy'],
  input: v.object({
    session: uuid,
    answer: v.picklist(['confirmed', 'objected']),
    objection: v.optional(text(REASON_MAX), ''),
  }),
  ok: calendarSession,
  creates: true,
})

const feed = v.object({ url: v.nullable(v.string()) })

/** The secret address of the own calendar feed; null when there is none. */
export const readFeed = endpoint({
  method: 'GET',
  path: '/api/my/feed',
  summary: '我的日历订阅地址',
  who: ['deputy'],
  input: v.object({}),
  ok: feed,
})

/** Makes a new address; the old one stops working. */
export const makeFeed = endpoint({
  method: 'POST',
  path: '/api/my/feed',
  summary: '生成日历订阅地址',
  who: ['deputy'],
  input: v.object({}),
  ok: feed,
  creates: true,
})

export const revokeFeed = endpoint({
  method: 'DELETE',
  path: '/api/my/feed',
  summary: '停用日历订阅地址',
  who: ['deputy'],
  input: v.object({}),
  ok: feed,
})

/** The addresses of the public feeds and of one reception's file; they hold nothing but what is public. */
export const feedPaths = {
  deputy: (secret: string) => `/cal/deputy/${secret}.ics`,
  site: (code: string) => `/cal/site/${code}.ics`,
  street: (slug: string) => `/cal/street/${slug}.ics`,
  /** With the instant of an own slot, the event begins then and not with the reception. */
  session: (id: string, slotAt?: string | null) =>
    `/cal/reception/${id}.ics${slotAt ? `?at=${encodeURIComponent(slotAt)}` : ''}`,
} as const
