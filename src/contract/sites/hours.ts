import { addDays, dayOf, type Instant, sayDay, startOfDay, weekdayOf } from '../time'
import type { Calendar } from '../workdays'

/** Hours of some days of the week: 1 is Monday, 7 Sunday; minutes after midnight in Shanghai. */
export interface Span {
  readonly days: readonly number[]
  readonly from: number
  readonly to: number
}
export type Hours = readonly Span[]

const DAYS = '一二三四五六日'
const DAY_MINUTES = 24 * 60
/** How many days ahead an opening is looked for; the longest holidays are shorter. */
const AHEAD = 14
/** The minute from which work is over for most people: 18:00. */
const EVENING = 18 * 60

const dayNumber = (sign: string): number => (sign === '天' ? 7 : DAYS.indexOf(sign) + 1)

const readDays = (text: string): number[] | null => {
  if (text === '每天') return [1, 2, 3, 4, 5, 6, 7]
  const range = /^周([一二三四五六日天])(?:至|到|[-–—~])周?([一二三四五六日天])$/.exec(text)
  if (range) {
    const [from, to] = [dayNumber(range[1] ?? ''), dayNumber(range[2] ?? '')]
    return from < to ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : null
  }
  if (!/^周[一二三四五六日天](?:、?周?[一二三四五六日天])*$/.test(text)) return null
  return [...new Set([...text.replace(/[周、]/g, '')].map(dayNumber))].sort()
}

const readMinute = (text: string): number | null => {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? []
  const total = Number(hour) * 60 + Number(minute)
  return minute && Number(minute) < 60 && total <= DAY_MINUTES ? total : null
}

const readTimes = (days: readonly number[], text: string): Span[] | null => {
  const spans = text.split(/[、,]/).map(part => {
    const [from, to] = part.split(/[-–—~至到]/).map(readMinute)
    return from != null && to != null && from < to ? { days, from, to } : null
  })
  return spans.every(span => span !== null) ? spans : null
}

/**
 * Reads opening hours as people write them: 周一至周五 9:00-17:00；周六、周日 9:00-11:30、13:00-16:00. Null when a part
 * cannot be understood: better no hours than wrong ones.
 */
export const readHours = (text: string): Hours | null => {
  // Full-width signs, as Chinese keyboards write them, become the narrow ones.
  const spans = text
    .normalize('NFKC')
    .split(';')
    .map(part => {
      const [, dayText = '', timeText = ''] = /^(\D+?)\s*(\d.*)$/.exec(part.trim()) ?? []
      const days = readDays(dayText.trim())
      return days && readTimes(days, timeText.replace(/\s/g, ''))
    })
  return spans.every(span => span !== null) ? spans.flat() : null
}

const sayMinute = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

const sayDays = (days: readonly number[]): string => {
  const [first = 1] = days
  const last = days.at(-1) ?? first
  if (days.length === 7) return '每天'
  const isRun = days.length > 2 && last - first === days.length - 1
  if (isRun) return `周${DAYS.charAt(first - 1)}至周${DAYS.charAt(last - 1)}`
  return days.map(day => `周${DAYS.charAt(day - 1)}`).join('、')
}

/** Hours in the one form in which they are kept and shown: 周一至周五 9:00–11:30、13:00–17:00；周六 9:00–12:00. */
export const sayHours = (hours: Hours): string => {
  const groups = new Map<string, string[]>()
  for (const { days, from, to } of hours) {
    const name = sayDays(days)
    groups.set(name, [...(groups.get(name) ?? []), `${sayMinute(from)}–${sayMinute(to)}`])
  }
  return [...groups].map(([name, times]) => `${name} ${times.join('、')}`).join('；')
}

/** Whose hours a day follows: a holiday nobody's, a weekend day worked in exchange a Monday's. */
const dayRule = (day: string, { off, on }: Calendar): number | null => {
  if (off.has(day)) return null
  return on.has(day) ? 1 : weekdayOf(day) || 7
}

const spansOn = (hours: Hours, day: string, calendar: Calendar): Hours => {
  const rule = dayRule(day, calendar)
  return rule === null ? [] : hours.filter(({ days }) => days.includes(rule))
}

const minuteOf = (at: Instant, day: string): number =>
  Math.floor((new Date(at).getTime() - startOfDay(day)) / 60_000)

/** The span that is open at an instant, if any. */
const openSpan = (hours: Hours, at: Instant, calendar: Calendar): Span | undefined => {
  const day = dayOf(at)
  const minute = minuteOf(at, day)
  return spansOn(hours, day, calendar).find(({ from, to }) => from <= minute && minute < to)
}

/** Whether somebody is there at an instant. Public holidays are closed. */
export const isOpenAt = (hours: Hours, at: Instant, calendar: Calendar): boolean =>
  openSpan(hours, at, calendar) !== undefined

const nextOpening = (hours: Hours, at: Instant, calendar: Calendar) => {
  const today = dayOf(at)
  for (let ahead = 0; ahead <= AHEAD; ahead += 1) {
    const day = addDays(today, ahead)
    const after = ahead === 0 ? minuteOf(at, today) : -1
    const starts = spansOn(hours, day, calendar).map(({ from }) => from)
    const from = Math.min(...starts.filter(start => start > after))
    if (Number.isFinite(from)) return { day, from }
  }
  return null
}

/** How it stands now, in words: 正在开放，17:00 结束 · 明天 9:00 开放. */
export const sayOpen = (hours: Hours, at: Instant, calendar: Calendar): string => {
  const span = openSpan(hours, at, calendar)
  if (span) return `正在开放，${sayMinute(span.to)} 结束`
  const next = nextOpening(hours, at, calendar)
  return next ? `${sayDay(next.day, at)} ${sayMinute(next.from)} 开放` : '暂未开放'
}

/** Whether one can come after work: on a weekend day, or after 18:00. */
export const isOffWork = (hours: Hours): boolean =>
  hours.some(({ days, to }) => days.some(day => day > 5) || to > EVENING)
