import { cardHeight, drawCard, type Mark } from './card'
import { drawFoot, footHeight, planFoot } from './foot'
import { CONTENT, MARGIN } from './grid'
import { drawHead, planHead } from './head'
import { colors, type Pen, SHEET } from './pen'
import type { Poster } from './poster'

/** Where the last line stands, from the bottom of the sheet. */
const SENDER = 32
const GAP = 26
/** The side of the code: as large as the sheet allows. */
const MARK = { min: 190, max: 296 }
/** The smallest that an overfull poster leaves of it. */
const MARK_LEAST = 150

/** Draws a poster on the current page: what it is, the code, and the way for those without a smartphone. */
export const drawPage = (pen: Pen, poster: Poster, mark: Mark, madeOn: string): void => {
  const head = planHead(pen, poster.name)
  const floor = SHEET.height - SENDER - GAP
  const room = floor - head.bottom - GAP * 2
  const foot = planFoot(pen, poster, room - cardHeight(MARK.min))
  const left = room - footHeight(foot) - cardHeight(0)
  const side = Math.max(MARK_LEAST, Math.min(MARK.max, left))
  // What is left over is shared out between the three parts.
  const spare = Math.max(0, room - cardHeight(side) - footHeight(foot)) / 3
  const cardTop = head.bottom + GAP + spare
  const footTop = cardTop + cardHeight(side) + GAP + spare
  drawHead(pen, poster, head)
  drawCard(pen, poster, mark, { top: cardTop, side })
  drawFoot(foot, footTop)
  drawSender(pen, poster, madeOn)
}

/** Who put it up, and when it was made: an old one can be told by its date. */
const drawSender = (pen: Pen, { committee, isDemo }: Poster, madeOn: string): void => {
  const y = SHEET.height - SENDER
  const style = { size: 11, color: colors.soft }
  pen.text(isDemo ? `${committee} · 演示海报，内容均为虚构` : committee, MARGIN, y, style)
  const made = `${madeOn} 制`
  pen.text(made, MARGIN + CONTENT - pen.widthOf(made, style), y, style)
}
