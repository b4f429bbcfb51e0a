import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import ical, { ICalAlarmType, type ICalCalendar, ICalEventStatus } from 'ical-generator'
import { addDays } from '../../../contract/time'
import { timeZone, ZONE } from './timeZone'

dayjs.extend(utc)

/** An event with a beginning and an end in time. */
export interface Timed {
  readonly startsAt: Date
  readonly endsAt: Date
}
/** One that takes whole days (YYYY-MM-DD), the last one included. */
interface Days {
  readonly fromOn: string
  readonly untilOn: string
}

export interface FeedEvent {
  /** The same for ever: calendars know an event by it. */
  readonly uid: string
  readonly sequence: number
  readonly when: Timed | Days
  readonly state: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** When what is told here changed last. */
  readonly changedAt: Date
  readonly title: string
  readonly lines: readonly string[]
  readonly place?: { readonly name: string; readonly wgs84: readonly [number, number] | null }
  readonly url: string
}

/** How long before the beginning a phone reminds, in seconds: a day, an hour. */
const REMINDERS = [86_400, 3600] as const
/** How often a calendar should ask again, in seconds: an hour. */
const REFRESH = 3600

/**
 * A text as every reader of calendars takes it: line breaks of any script as \n, and none of the other control signs, which
 * RFC 5545 does not allow. What was pasted may hold them, and one parser (node-ical) drops the whole line for them.
 */
const plain = (text: string): string =>
  text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '')

/** ical-generator escapes texts of events but not the calendar's own name (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\s*\n/g, ' ')

const timesOf = (when: FeedEvent['when']) => {
  if ('startsAt' in when) {
    // With its offset fixed a time is written as it is in Shanghai, wherever the server stands.
    const inShanghai = (at: Date) => dayjs(at).utcOffset(480)
    return { start: inShanghai(when.startsAt), end: inShanghai(when.endsAt), timezone: ZONE }
  }
  // Midnight in UTC is what ical-generator writes as a day; the end is the first day that is free again.
  return { start: new Date(when.fromOn), end: new Date(addDays(when.untilOn, 1)), allDay: true }
}

const enter = (calendar: ICalCalendar, event: FeedEvent, isReminding: boolean): void => {
  const { uid, sequence, when, state, changedAt, title, lines, place, url } = event
  const entry = calendar.createEvent({
    ...timesOf(when),
    ...{ id: uid, sequence, summary: plain(title), url },
    description: plain([...lines, `详情：${url}`].join('\n')),
    status: ICalEventStatus[state],
    stamp: changedAt,
    lastModified: changedAt,
    ...(place && {
      location: {
        title: plain(place.name),
        ...(place.wgs84 && { geo: { lon: place.wgs84[0], lat: place.wgs84[1] } }),
      },
    }),
  })
  if (!isReminding || state === 'CANCELLED') return
  for (const trigger of REMINDERS)
    entry.createAlarm({ type: ICalAlarmType.display, trigger, description: plain(title) })
}

interface CalendarFile {
  readonly name: string
  readonly events: readonly FeedEvent[]
  /** Whether the phone shall remind of the events; in a feed its owner decides that. */
  readonly isReminding?: boolean
}

/** Writes a calendar as iCalendar (RFC 5545): UTF-8, lines of at most 75 octets, times in Asia/Shanghai. */
export const writeCalendar = ({ name, events, isReminding = false }: CalendarFile): string => {
  const calendar = ical({
    name: escaped(plain(name)),
    prodId: '//jiazhandian//receptions//ZH',
    ttl: REFRESH,
    timezone: timeZone,
  })
  for (const event of events) enter(calendar, event, isReminding)
  return `${calendar.toString()}\r\n`
}
