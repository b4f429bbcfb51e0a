import { type Block, labelOf, stack } from './block'
import { HALF, LEFT, RIGHT } from './grid'
import { planNames } from './names'
import { colors, LEADING, type Pen } from './pen'
import type { Poster } from './poster'

/** The lower part: on the left how to call, on the right where it is, or who is there. */
interface Foot {
  readonly left: Block
  readonly right: Block
  readonly rightX: number
}

const GAP = 18
/** Sizes of the facts: a smaller one only where there is much to say. */
const FACT_SIZES = [14, 13, 12, 10, 8.5, 7] as const
const LABEL_WIDTH = 44
/** Lines of one fact: what is longer ends in … and is read on the site's page. */
const FACT_LINES = 4
/** Names get at least this much height, however little else there is. */
const NAMES_MIN = 110

/** The phone, in digits that are read without glasses. */
const phoneBlock = (pen: Pen, phone: string | null, width: number): Block => {
  if (phone === null) return stack([])
  const size = Math.min(40, width / pen.widthOf(phone, { size: 1, bold: true }))
  const digits = {
    height: size,
    draw: (x: number, y: number) => pen.text(phone, x, y + size * 0.86, { size, bold: true }),
  }
  return stack([labelOf(pen, '没有智能手机，打电话一样办'), digits], 6)
}

const factBlock = (pen: Pen, [name, text]: Poster['facts'][number], size: number, width: number): Block => {
  const style = { size, width: width - LABEL_WIDTH, maxLines: FACT_LINES }
  return {
    height: pen.linesOf(text, style) * size * LEADING,
    draw: (x, y) => {
      pen.text(name, x, y + size, { size: Math.min(size, 13), color: colors.soft })
      pen.text(text, x + LABEL_WIDTH, y + size, style)
    },
  }
}

const factsBlock = (pen: Pen, facts: Poster['facts'], size: number, width: number): Block =>
  stack(
    facts.map(fact => factBlock(pen, fact, size, width)),
    size / 2.5,
  )

/** The facts beside the phone, each in its half. */
const inHalves = (pen: Pen, { phone, facts }: Poster, size: number): Foot => ({
  left: phoneBlock(pen, phone, HALF.x - LEFT.x - GAP),
  right: factsBlock(pen, facts, size, HALF.width),
  rightX: HALF.x,
})

/** Everything on the left, the deputies on the right where there are any. */
const inColumns = (pen: Pen, { phone, facts, deputies }: Poster, size: number): Foot => {
  const left = stack([phoneBlock(pen, phone, LEFT.width), factsBlock(pen, facts, size, LEFT.width)], GAP)
  const right = deputies.length > 0 ? planNames(pen, deputies, Math.max(left.height, NAMES_MIN)) : stack([])
  return { left, right, rightX: RIGHT.x }
}

export const footHeight = ({ left, right }: Foot): number => Math.max(left.height, right.height)

/** Lays out what stands below the card, in `room` if its smallest letters allow it. */
export const planFoot = (pen: Pen, poster: Poster, room: number): Foot => {
  const plan = poster.deputies.length === 0 && poster.phone !== null ? inHalves : inColumns
  const feet = FACT_SIZES.map(size => plan(pen, poster, size))
  return feet.find(foot => footHeight(foot) <= room) ?? feet[feet.length - 1] ?? plan(pen, poster, 7)
}

export const drawFoot = ({ left, right, rightX }: Foot, top: number): void => {
  left.draw(LEFT.x, top)
  right.draw(rightX, top)
}
