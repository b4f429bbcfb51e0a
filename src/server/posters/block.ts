import { colors, type Pen } from './pen'

/** A piece of a poster: how high it is, and how it is drawn from its upper left corner. */
export interface Block {
  readonly height: number
  readonly draw: (x: number, y: number) => void
}

/** Blocks one under the other; those without height take no gap either. */
export const stack = (blocks: readonly Block[], gap = 0): Block => {
  const shown = blocks.filter(({ height }) => height > 0)
  return {
    height: shown.reduce((sum, { height }) => sum + height + gap, shown.length > 0 ? -gap : 0),
    draw: (x, y) => {
      let top = y
      for (const { height, draw } of shown) {
        draw(x, top)
        top += height + gap
      }
    },
  }
}

/** A small heading. */
export const labelOf = (pen: Pen, text: string): Block => ({
  height: 20,
  draw: (x, y) => pen.text(text, x, y + 14, { size: 14, bold: true, color: colors.red }),
})
