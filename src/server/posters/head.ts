import { siteLevelWords } from '../../contract/sites'
import { CONTENT, MARGIN } from './grid'
import { colors, type Pen } from './pen'
import type { Poster } from './poster'

/** Where the first baseline stands. */
const TOP = 66
/** The largest size of a name that takes one line, two, or three. */
const SIZES = [60, 46, 34] as const
/** Below this a name goes to a second line. */
const READABLE = 44
/** From the line above to the top of the name. */
const GAP = 24
/** How high a Chinese sign stands above its baseline, and from line to line, in sizes. */
const RISE = 0.88
const PITCH = 1.22

interface Head {
  readonly lines: readonly string[]
  readonly size: number
  readonly bottom: number
}

const levels = Object.values(siteLevelWords)

/** A long name in up to three pieces of about one length; the level has a line of its own. */
const piecesOf = (pen: Pen, name: string): string[] => {
  const level = levels.find(word => name.endsWith(word) && name !== word)
  const place = [...(level ? name.slice(0, -level.length) : name)]
  const wanted = Math.ceil(pen.widthOf(place.join(''), { size: SIZES[2], bold: true }) / CONTENT)
  const lines = Math.min(wanted, level ? 2 : 3)
  const length = Math.ceil(place.length / lines)
  const pieces = Array.from({ length: lines }, (_, i) => place.slice(i * length, (i + 1) * length).join(''))
  return level ? [...pieces, level] : pieces
}

const sizeFor = (pen: Pen, lines: readonly string[]): number =>
  Math.min(
    SIZES[lines.length - 1] ?? SIZES[2],
    ...lines.map(line => CONTENT / pen.widthOf(line, { size: 1, bold: true })),
  )

/** Sets the name as large as it goes: on one line if it can be read from afar, else on several. */
export const planHead = (pen: Pen, name: string): Head => {
  const oneLine = sizeFor(pen, [name])
  const lines = oneLine >= READABLE ? [name] : piecesOf(pen, name)
  const size = sizeFor(pen, lines)
  return { lines, size, bottom: TOP + GAP + size * (RISE + PITCH * (lines.length - 1) + 0.12) }
}

export const drawHead = (pen: Pen, { line }: Poster, { lines, size }: Head): void => {
  pen.fill(colors.red, [[MARGIN, TOP - 13, 15, 15]])
  pen.text(line, MARGIN + 25, TOP, { size: 17, bold: true, color: colors.red, spacing: 0.6 })
  for (const [i, piece] of lines.entries())
    pen.text(piece, MARGIN - size * 0.04, TOP + GAP + size * (RISE + PITCH * i), { size, bold: true })
}
