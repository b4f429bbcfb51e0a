import { type Hours, isOffWork, isOpenAt, readHours, sayOpen } from '../../contract/sites'
import type { Calendar } from '../../contract/workdays'

/** When it is, and by which calendar. */
export interface Moment {
  readonly now: Date
  readonly calendar: Calendar
}

export const minuteOf = (now: Date): number => Math.floor(now.getTime() / 60_000)

/** Opening hours that many sites share: read once, and asked once a minute how they stand. */
export interface Opening {
  readonly text: string
  readonly isOffWork: boolean
  readonly isOpen: (moment: Moment) => boolean
  /** How it stands in words; empty where the hours could not be read. */
  readonly note: (moment: Moment) => string
  /** The same as JSON. */
  readonly noteText: (moment: Moment) => string
}

/** Keeps the answer of `say` for as long as the minute lasts. */
export const oncePerMinute = <T>(say: (moment: Moment) => T) => {
  let kept: { minute: number; said: T } | null = null
  return (moment: Moment): T => {
    const minute = minuteOf(moment.now)
    if (kept?.minute !== minute) kept = { minute, said: say(moment) }
    return kept.said
  }
}

/** Reads hours; what cannot be read is never open. */
export const readOpening = (text: string): Opening => {
  const hours: Hours = readHours(text) ?? []
  const note = oncePerMinute(({ now, calendar }) => (hours.length > 0 ? sayOpen(hours, now, calendar) : ''))
  return {
    text,
    isOffWork: isOffWork(hours),
    isOpen: oncePerMinute(({ now, calendar }) => isOpenAt(hours, now, calendar)),
    note,
    noteText: oncePerMinute(moment => JSON.stringify(note(moment))),
  }
}

/** A shelf: what has the same name is made once and then shared. */
export const createShelf = <T>(make: (name: string) => T) => {
  const shelf = new Map<string, T>()
  return (name: string): T => {
    const thing = shelf.get(name) ?? make(name)
    shelf.set(name, thing)
    return thing
  }
}
