import { dayOf, startOfDay } from '../../../contract/time'

const MINUTE = 60_000
const DAY_MINUTES = 1440

/** How something in a calendar is drawn, and the word that says the same to those who see no colours. */
export type Tone = 'plain' | 'changed' | 'cancelled' | 'campaign' | 'planned'
export const toneWords: Record<Tone, string> = {
  plain: '',
  changed: '有变动',
  cancelled: '已取消',
  campaign: '集中联系',
  planned: '计划中',
}

/** Something that takes place at a time of one day. */
export interface CalendarItem {
  readonly id: string
  /** Instants as the server writes them. */
  readonly startsAt: string
  readonly endsAt: string
  readonly title: string
  /** A second line: who comes, how many have booked. */
  readonly note?: string
  readonly tone: Tone
}

/** Something that lasts for days: from the first to the last of them (YYYY-MM-DD). */
export interface CalendarBand {
  readonly id: string
  readonly fromOn: string
  readonly untilOn: string
  readonly title: string
  readonly tone: 'campaign' | 'away'
}

/** Minutes after midnight in Shanghai. */
export const minuteOf = (at: string | number): number =>
  (new Date(at).getTime() - startOfDay(dayOf(at))) / MINUTE

/** The part of an item that lies on the day it begins on, in minutes after midnight. */
export const spanOf = ({ startsAt, endsAt }: CalendarItem): { from: number; until: number } => ({
  from: minuteOf(startsAt),
  until: dayOf(endsAt) === dayOf(startsAt) ? minuteOf(endsAt) : DAY_MINUTES,
})

const byTime = (one: CalendarItem, other: CalendarItem): number =>
  one.startsAt.localeCompare(other.startsAt) || one.endsAt.localeCompare(other.endsAt)

/** The items of each day that has any, days and items in the order of time. */
export const byDay = (items: readonly CalendarItem[]): ReadonlyMap<string, readonly CalendarItem[]> => {
  const days = new Map<string, CalendarItem[]>()
  for (const item of [...items].sort(byTime)) {
    const day = dayOf(item.startsAt)
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return days
}

/** The items of one day in the order of time. */
export const itemsOn = (items: readonly CalendarItem[], day: string): readonly CalendarItem[] =>
  items.filter(({ startsAt }) => dayOf(startsAt) === day).sort(byTime)

/** The bands that lie over a day. */
export const bandsOn = (bands: readonly CalendarBand[], day: string): readonly CalendarBand[] =>
  bands.filter(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn)

const bandWords: Record<CalendarBand['tone'], string> = { campaign: '集中联系', away: '不便' }

/** What a day says of a band over it: its name where it begins, afterwards a word; nobody wants the name read out for weeks. */
export const sayBand = ({ fromOn, title, tone }: CalendarBand, day: string): string =>
  day === fromOn ? title : bandWords[tone]
