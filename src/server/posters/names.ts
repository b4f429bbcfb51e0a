import { type Block, labelOf } from './block'
import { RIGHT } from './grid'
import type { Pen } from './pen'

const SIZE = 16
const ROW = 25
const TITLE = 28
const BETWEEN = 14

/** The deputies' names in as many columns as their longest leaves room for, in `height` at the most. */
export const planNames = (pen: Pen, names: readonly string[], height: number): Block => {
  const widest = Math.max(...names.map(name => pen.widthOf(name, { size: SIZE })))
  const columns = Math.max(1, Math.min(3, Math.floor((RIGHT.width + BETWEEN) / (widest + BETWEEN))))
  const rows = Math.max(1, Math.floor((height - TITLE) / ROW))
  const isCut = names.length > columns * rows
  // The last row says how many there are.
  const shown = isCut ? names.slice(0, columns * (rows - 1)) : names
  const used = Math.ceil(shown.length / columns) + (isCut ? 1 : 0)
  return {
    height: TITLE + used * ROW,
    draw: (x, y) => {
      labelOf(pen, '在这里接待您的代表').draw(x, y)
      const first = y + TITLE + SIZE
      for (const [i, name] of shown.entries()) {
        const left = x + (i % columns) * ((RIGHT.width + BETWEEN) / columns)
        pen.text(name, left, first + Math.floor(i / columns) * ROW, { size: SIZE })
      }
      if (isCut) pen.text(`…等 ${names.length} 位代表`, x, first + (used - 1) * ROW, { size: SIZE })
    },
  }
}
