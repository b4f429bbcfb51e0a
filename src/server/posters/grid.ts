import { SHEET } from './pen'

/** White around everything: what laser printers cannot reach, and room to breathe. */
export const MARGIN = 48
export const CONTENT = SHEET.width - 2 * MARGIN
/** From the card's border to what stands in it: the white rim of the largest code fits in. */
export const INSET = 30
/** Two columns carry the card and what stands below it. */
const GUTTER = 26
export const LEFT = { x: MARGIN, width: 300 }
export const RIGHT = { x: MARGIN + LEFT.width + GUTTER, width: CONTENT - LEFT.width - GUTTER }
/** What stands below the card when it is only a phone and an address: halves, so that an address needs no second line. */
export const HALF = { x: MARGIN + 262, width: CONTENT - 262 }
