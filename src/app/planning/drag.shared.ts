import { SLOT_MINUTES } from '../../contract/receptions'

/** Where a reception was let go: the day, and minutes after midnight where the calendar draws hours. */
export interface Drop {
  readonly id: string
  readonly day: string
  readonly minute: number | null
}

/** A day of the calendar under the pointer, in pixels of the window; with hours, the minute at its upper edge. */
export interface Target {
  readonly day: string
  readonly top: number
  readonly height: number
  readonly from: number | null
}

const rounded = (minute: number): number => Math.round(minute / SLOT_MINUTES) * SLOT_MINUTES

/**
 * The minute a reception begins at when its upper edge lies at `y`: a quarter of an hour, within the hours that are
 * drawn. A pixel is a minute, as in the grid itself. Null in a month, where the time stays as it is.
 */
export const minuteAt = ({ top, height, from }: Target, y: number, minutes: number): number | null => {
  if (from === null) return null
  const latest = from + height - minutes
  return Math.min(Math.max(rounded(from + y - top), from), Math.floor(latest / SLOT_MINUTES) * SLOT_MINUTES)
}
