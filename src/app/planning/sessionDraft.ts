import {
  BOOKABLE_PERCENT,
  bookableCount,
  SESSION_MINUTES,
  type SessionForm,
  SLOT_MINUTES,
  type StaffSession,
  slotCount,
} from '../../contract/receptions'
import { dayOf, startOfDay } from '../../contract/time'

const MINUTE = 60_000
/** Minutes after midnight between which receptions begin, as the contract has it. */
const EARLIEST = 6 * 60
const LATEST = 21 * 60

/** Minutes after midnight in Shanghai. */
export const minuteOf = (at: string): number => (Date.parse(at) - startOfDay(dayOf(at))) / MINUTE

export const sayMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const steps = (from: number, to: number): readonly number[] =>
  Array.from({ length: (to - from) / SLOT_MINUTES + 1 }, (_, at) => from + at * SLOT_MINUTES)

/** When a reception may begin: every quarter of an hour, and what it is now. */
export const startOptions = (now: number) =>
  [...new Set([...steps(EARLIEST, LATEST), now])]
    .sort((a, b) => a - b)
    .map(minute => ({ value: String(minute), label: sayMinute(minute) }))

export const minuteOptions = steps(SESSION_MINUTES.min, SESSION_MINUTES.max).map(minutes => ({
  value: String(minutes),
  label: `${minutes} 分钟`,
}))

/** A form in which nothing optional is left out. */
export type SessionDraft = Required<SessionForm>

/** What a reception is now, as the form that changes it. */
export const draftOf = (session: StaffSession): SessionDraft => ({
  day: dayOf(session.startsAt),
  from: minuteOf(session.startsAt),
  minutes: session.minutes,
  perSlot: session.perSlot,
  bookablePercent: session.bookablePercent,
  deputies: session.deputies.map(({ id }) => id),
  theme: session.theme ?? '',
  jointUnits: [...session.jointUnits],
})

/** A new reception, on this day. */
export const newDraft = (day: string): SessionDraft => ({
  day,
  from: 15 * 60,
  minutes: SESSION_MINUTES.min,
  perSlot: 2,
  bookablePercent: BOOKABLE_PERCENT,
  deputies: [],
  theme: '',
  jointUnits: [],
})

type Seats = Pick<SessionDraft, 'minutes' | 'perSlot' | 'bookablePercent'>

/** What the numbers come to: 4 段，每段 2 人，共 8 人：可约 4 个，现场 4 个. */
export const saySeats = (seats: Seats): string => {
  const slots = slotCount(seats.minutes)
  const total = slots * seats.perSlot
  const bookable = bookableCount(seats)
  return `${slots} 段，每段 ${seats.perSlot} 人，共 ${total} 人：可预约 ${bookable} 人，现场 ${total - bookable} 人`
}

/** What is sent: units that were only begun are left out. */
export const formOf = (draft: SessionDraft): SessionDraft => ({
  ...draft,
  jointUnits: draft.jointUnits.map(unit => unit.trim()).filter(Boolean),
})

/** Whether people would have to come at another time. */
export const isMoved = (session: StaffSession, { day, from }: Pick<SessionDraft, 'day' | 'from'>): boolean =>
  dayOf(session.startsAt) !== day || minuteOf(session.startsAt) !== from
