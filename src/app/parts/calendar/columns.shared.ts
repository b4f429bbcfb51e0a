import { type CalendarItem, spanOf } from './items.shared'

/** The hours a time grid draws (ours: nothing is planned earlier or later). */
export const FIRST_HOUR = 7
export const LAST_HOUR = 21
/** Shorter ones are drawn as long, for the thumb. */
const SHORTEST_MINUTES = 45

/** What a line of text in a block takes, and its edges, in pixels; a minute is one pixel. */
const LINE_PX = 17
const EDGES_PX = 6

/** How many whole lines of text a block of so many minutes has room for; at least one. */
export const linesIn = (minutes: number): number => Math.max(1, Math.floor((minutes - EDGES_PX) / LINE_PX))

/** One block of a day: minutes below the first hour, and its place among those it overlaps. */
export interface Block {
  readonly items: readonly CalendarItem[]
  readonly top: number
  readonly minutes: number
  /** From 0, of so many side by side. */
  readonly column: number
  readonly columns: number
}

interface Drawn {
  readonly item: CalendarItem
  readonly from: number
  readonly until: number
}

/** The part of an item that the grid draws. What lies outside of its hours is drawn at the edge. */
const drawn = (item: CalendarItem): Drawn => {
  const { from, until } = spanOf(item)
  const end = LAST_HOUR * 60
  const start = Math.min(Math.max(from, FIRST_HOUR * 60), end - SHORTEST_MINUTES)
  return { item, from: start, until: Math.min(Math.max(until, start + SHORTEST_MINUTES), end) }
}

/** Those that overlap directly or through others, group by group, in the order of time. */
const groupsOf = (all: readonly Drawn[]): readonly (readonly Drawn[])[] => {
  const groups: Drawn[][] = []
  let until = 0
  for (const one of all) {
    const last = groups.at(-1)
    if (last && one.from < until) last.push(one)
    else groups.push([one])
    until = Math.max(until, one.until)
  }
  return groups
}

/** Gives each of a group the leftmost column that is free again when it begins. */
const columnsOf = (group: readonly Drawn[]): readonly (readonly [Drawn, number])[] => {
  const ends: number[] = []
  return group.map(one => {
    const free = ends.findIndex(end => end <= one.from)
    const column = free < 0 ? ends.length : free
    ends[column] = one.until
    return [one, column] as const
  })
}

const blockOf = (group: readonly Drawn[], column: number, columns: number): Block => {
  const from = Math.min(...group.map(one => one.from))
  const until = Math.max(...group.map(one => one.until))
  const items = group.map(({ item }) => item)
  return { items, top: from - FIRST_HOUR * 60, minutes: until - from, column, columns }
}

/**
 * The items of one day as blocks: those that overlap stand side by side. Where more than `across` would, nobody could
 * read or hit them, and they become one block of several items.
 */
export const blocksOf = (items: readonly CalendarItem[], across: number): readonly Block[] => {
  const all = items.map(drawn).sort((one, other) => one.from - other.from || other.until - one.until)
  return groupsOf(all).flatMap(group => {
    const placed = columnsOf(group)
    const columns = Math.max(...placed.map(([, column]) => column)) + 1
    if (columns > across) return [blockOf(group, 0, 1)]
    return placed.map(([one, column]) => blockOf([one], column, columns))
  })
}
