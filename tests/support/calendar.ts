import type { OutputOf } from '../../src/contract/endpoint'
import type { CalendarSession, ChangeView, readCalendar } from '../../src/contract/receptions'
import { dayOf } from '../../src/contract/time'
import { makeSession } from './samples'

let count = 0
const newId = (): string => {
  count += 1
  return `0198c0de-0000-7000-8000-ca${String(count).padStart(10, '0')}`
}

/** The instant at which a clock in Shanghai shows a time of a day: at('11-26 15:00'). */
export const at = (when: string): string => new Date(`2026-${when.replace(' ', 'T')}:00+08:00`).toISOString()

/** A reception in a deputy's calendar, of an hour from a time of 2026. */
export const makeCalendarSession = (
  from: string,
  changes: Partial<CalendarSession> = {},
): CalendarSession => ({
  ...makeSession({ id: newId(), theme: null }),
  startsAt: at(from),
  endsAt: new Date(Date.parse(at(from)) + 3_600_000).toISOString(),
  address: '荣乐中路 12 号',
  jointUnits: [],
  subjects: [],
  booked: 0,
  waiting: 0,
  isCampaign: false,
  movedFrom: null,
  cancelledWhy: null,
  changes: [],
  askedFor: null,
  mayAskChange: true,
  attendance: null,
  ...changes,
})

export const makeCalendar = (
  changes: Partial<OutputOf<typeof readCalendar>> = {},
): OutputOf<typeof readCalendar> => ({
  sessions: [],
  asked: [],
  campaigns: [],
  absences: [],
  opinions: [],
  ...changes,
})

/** Another deputy asks this one to take a place. */
export const makeChange = (changes: Partial<ChangeView> = {}): ChangeView => ({
  id: newId(),
  kind: 'swap',
  status: 'asked',
  session: makeSession({ startsAt: at('12-04 15:00'), endsAt: at('12-04 16:00') }),
  deputy: { id: newId(), name: '王建国' },
  isOwn: false,
  substitute: { id: newId(), name: '严晓红' },
  reason: '区里临时安排调研',
  note: null,
  askedAt: at('11-23 16:20'),
  booked: 3,
  choices: [],
  acts: ['agree', 'decline'],
  ...changes,
})

/** What the server would answer for some days: of all receptions those that lie in them. */
export const within = (
  calendar: OutputOf<typeof readCalendar>,
  { from = '', until = '' }: Readonly<Record<string, string>>,
) => ({
  ...calendar,
  sessions: calendar.sessions.filter(({ startsAt }) => from <= dayOf(startsAt) && dayOf(startsAt) <= until),
})
