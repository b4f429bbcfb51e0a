import { toWgs84 } from '../../../contract/datum'
import {
  NOTICE_MS,
  type SessionStatus,
  slotCount,
  slotStart,
  upcomingStatuses,
} from '../../../contract/receptions'
import { sayClock } from '../../../contract/time'
import type { CalendarRow } from '../../store/calendars'
import type { FeedEvent } from './calendarFile'

/** When a row was made, in milliseconds since 1970: a version-7 id begins with it (RFC 9562, 5.7). */
export const madeAt = (id: string): number | undefined =>
  id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined

/** What a calendar is written with: the address of our pages, and the time. */
export interface Writing {
  readonly publicUrl: string
  readonly now: Date
}

/** What has changed, has changed by now: DTSTAMP is no time to come (RFC 5545, 3.8.7.2). In milliseconds. */
export const byNow = (at: number, { now }: Pick<Writing, 'now'>): Date =>
  new Date(Math.min(at, now.getTime()))

/**
 * When what is told of a reception changed last. Where nothing did, when it was made; and for one of unknown birth, when it must
 * have been announced at the latest.
 */
export const changedAtOf = (
  { id, startsAt, notedAt, heldAt, recordedAt }: CalendarRow,
  writing: Pick<Writing, 'now'>,
  more: readonly Date[] = [],
): Date => {
  const changes = [notedAt, heldAt, recordedAt, ...more].flatMap(at => (at ? [at.getTime()] : []))
  const made = madeAt(id) ?? startsAt.getTime() - NOTICE_MS
  return byNow(changes.length > 0 ? Math.max(...changes) : made, writing)
}

const states: { readonly [S in SessionStatus]?: FeedEvent['state'] } = {
  cancelled: 'CANCELLED',
  planned: 'TENTATIVE',
}

/** Many calendars draw what is cancelled as if nothing were; so the title says it too. */
const marks: { readonly [S in SessionStatus]?: string } = {
  cancelled: '【已取消】',
  planned: '【计划中】',
  changed: '【有变动】',
}
const titleOf = ({ status, siteName, theme }: CalendarRow): string =>
  `${marks[status] ?? ''}代表接待 · ${siteName}${theme ? `：${theme}` : ''}`

/** What a calendar says of a reception below its title. */
export const publicLines = ({
  deputies,
  theme,
  jointUnits,
  cancelledWhy,
  address,
}: CalendarRow): string[] => [
  ...(cancelledWhy ? [`取消原因：${cancelledWhy}`] : []),
  ...(deputies.length > 0 ? [`接待代表：${deputies.map(({ name }) => name).join('、')}`] : []),
  ...(theme ? [`主题：${theme}`] : []),
  ...(jointUnits.length > 0 ? [`一同接待：${jointUnits.join('、')}`] : []),
  `地址：${address}`,
]

/** What every calendar has in common. */
export const eventOf = (row: CalendarRow) => ({
  uid: `reception-${row.id}@jiazhandian`,
  sequence: row.sequence,
  when: { startsAt: row.startsAt, endsAt: row.endsAt },
  state: states[row.status] ?? 'CONFIRMED',
  title: titleOf(row),
  place: {
    name: `${row.siteName}（${row.address}）`,
    wgs84: row.lng === null || row.lat === null ? null : toWgs84([row.lng, row.lat]),
  },
})

/** A reception as everybody may see it: no subjects, nobody who comes. */
export const publicEvent = (row: CalendarRow, writing: Writing): FeedEvent => ({
  ...eventOf(row),
  changedAt: changedAtOf(row, writing),
  lines: [
    ...publicLines(row),
    ...(upcomingStatuses.includes(row.status) ? ['可以在网页上预约，也可以直接来。'] : []),
  ],
  url: `${writing.publicUrl}/receptions/session?id=${row.id}`,
})

/** The same for somebody who comes at an instant: when none of its slots begins then, for the whole reception. */
export const ownEvent = (row: CalendarRow, at: string | undefined, writing: Writing): FeedEvent => {
  const event = publicEvent(row, writing)
  const { startsAt, endsAt } = row
  const slots = slotCount((endsAt.getTime() - startsAt.getTime()) / 60_000)
  const starts = Array.from({ length: slots }, (_, slot) => slotStart(startsAt.getTime(), slot))
  const own = starts.find(start => start === Date.parse(at ?? ''))
  if (own === undefined) return event
  const lines = [`您的时间：${sayClock(own)}`, ...event.lines]
  return { ...event, when: { startsAt: new Date(own), endsAt }, lines }
}
