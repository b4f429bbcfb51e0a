import type { CalendarBand } from './items.shared'

/** The part of a band that lies in one week: columns count from 1, lanes from 0. */
export interface BandPiece {
  readonly band: CalendarBand
  readonly column: number
  readonly span: number
  readonly lane: number
  /** Whether the band itself begins or ends here, and is not only cut by the week. */
  readonly begins: boolean
  readonly ends: boolean
}

const pieceIn = (week: readonly string[], band: CalendarBand): Omit<BandPiece, 'lane'> | null => {
  const at = week.flatMap((day, column) => (band.fromOn <= day && day <= band.untilOn ? [column] : []))
  const [first] = at
  if (first === undefined) return null
  const days = week.slice(first, first + at.length)
  return {
    band,
    column: first + 1,
    span: at.length,
    begins: days[0] === band.fromOn,
    ends: days.at(-1) === band.untilOn,
  }
}

const meet = (one: Omit<BandPiece, 'lane'>, other: Omit<BandPiece, 'lane'>): boolean =>
  one.column < other.column + other.span && other.column < one.column + one.span

/** The bands of one week, those that meet in lanes below each other. */
export const bandsIn = (week: readonly string[], bands: readonly CalendarBand[]): readonly BandPiece[] => {
  const placed: BandPiece[] = []
  for (const band of [...bands].sort((one, other) => one.fromOn.localeCompare(other.fromOn))) {
    const piece = pieceIn(week, band)
    if (!piece) continue
    const taken = placed.filter(other => meet(piece, other)).map(({ lane }) => lane)
    const free = Array.from({ length: taken.length + 1 }, (_, lane) => lane).find(
      lane => !taken.includes(lane),
    )
    placed.push({ ...piece, lane: free ?? taken.length })
  }
  return placed
}

/** How many lanes have to stay free below a day for the bands that lie over it. */
export const lanesOver = (pieces: readonly BandPiece[], day: string): number =>
  pieces
    .filter(({ band: { fromOn, untilOn } }) => fromOn <= day && day <= untilOn)
    .reduce((lanes, { lane }) => Math.max(lanes, lane + 1), 0)
