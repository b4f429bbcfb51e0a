import { type Instant, sayDay } from '../../contract/time'
import type { Bar } from '../parts/bars'

interface DayCount {
  readonly day: string
  readonly scans: number
  readonly acts: number
}

/** From how many days on they are drawn by weeks: thinner bars are lost on a phone. */
const MANY = 60

const monthDay = (day: string): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`

const sum = (days: readonly DayCount[], field: 'scans' | 'acts'): number =>
  days.reduce((total, one) => total + one[field], 0)

/** Groups of seven that end today, so that only the oldest may be short. */
const weeksOf = (days: readonly DayCount[]): readonly (readonly DayCount[])[] => {
  const short = days.length % 7
  const full = days.slice(short)
  const weeks = Array.from({ length: full.length / 7 }, (_, at) => full.slice(at * 7, at * 7 + 7))
  return short > 0 ? [days.slice(0, short), ...weeks] : weeks
}

const nameOf = (days: readonly DayCount[], now: Instant): string => {
  const first = days[0]?.day ?? ''
  const last = days.at(-1)?.day ?? first
  return first === last ? sayDay(first, now) : `${sayDay(first, now)}至${sayDay(last, now)}`
}

const barOf = (days: readonly DayCount[], now: Instant): Bar => ({
  key: days[0]?.day ?? '',
  name: nameOf(days, now),
  tick: monthDay(days[0]?.day ?? ''),
  value: sum(days, 'scans'),
  part: sum(days, 'acts'),
})

/** Scans as bars: one for each day, or for each seven days when there are many. */
export const scanBarsOf = (days: readonly DayCount[], now: Instant): readonly Bar[] =>
  (days.length > MANY ? weeksOf(days) : days.map(day => [day])).map(group => barOf(group, now))

/** What is said of one bar: 11月20日 周五：扫码 12 次，其中 5 次有后续操作. */
export const sayBar = ({ name, value, part }: Bar): string =>
  `${name}：扫码 ${value} 次${value > 0 ? `，其中 ${part} 次有后续操作` : ''}`
