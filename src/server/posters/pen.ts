import type PDFDocument from 'pdfkit'

type Document = InstanceType<typeof PDFDocument>

/** The design is drawn on an A4 sheet, in points; other sheets have the same shape and are scaled. */
export const SHEET = { width: 595.28, height: 841.89 }

export const colors = {
  ink: '#221d19',
  soft: '#564e47',
  red: '#b3232b',
  line: '#b9afa4',
  paper: '#ffffff',
  black: '#000000',
} as const

export interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly color?: string
  /** Where it wraps; without it, it is one line. */
  readonly width?: number
  /** Lines of wrapped text; what is longer ends in …. */
  readonly maxLines?: number
  /** Between the signs. */
  readonly spacing?: number
}

/** From one line's baseline to the next, in sizes. */
export const LEADING = 1.45

export interface Pen {
  /** Writes text whose first baseline is at `y`. */
  text(text: string, x: number, y: number, style: Style): void
  widthOf(text: string, style: Style): number
  /** How many lines text of a width takes. */
  linesOf(text: string, style: Style & { width: number }): number
  /** Fills many rectangles as one shape. */
  fill(color: string, rects: Iterable<readonly [x: number, y: number, width: number, height: number]>): void
  card(x: number, y: number, width: number, height: number, radius: number): void
  image(bytes: Buffer, x: number, y: number, side: number): void
}

/** A pen that draws on the current page of a document, in the units of the A4 design. */
export const penFor = (doc: Document): Pen => {
  const scale = doc.page.width / SHEET.width
  const dress = ({ size, bold = false, color = colors.ink }: Style) =>
    doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(size * scale)
      .fillColor(color)
  const optionsOf = ({ size, width, maxLines, spacing = 0 }: Style) => {
    if (width === undefined) return { lineBreak: false, characterSpacing: spacing * scale }
    const line = size * scale * LEADING
    const lineGap = line - doc.currentLineHeight(true)
    // Half a line more than needed: pdfkit cuts where the next line would not fit any more.
    const cut = maxLines ? { height: (maxLines + 0.5) * line, ellipsis: '…' } : {}
    return { width: width * scale, lineGap, ...cut }
  }
  return {
    text: (text, x, y, style) => {
      dress(style).text(text, x * scale, y * scale, { ...optionsOf(style), baseline: 'alphabetic' })
    },
    widthOf: (text, style) => dress(style).widthOfString(text, optionsOf(style)) / scale,
    linesOf: (text, style) => {
      const height = dress(style).heightOfString(text, optionsOf(style))
      return Math.min(style.maxLines ?? Infinity, Math.round(height / (style.size * scale * LEADING)))
    },
    fill: (color, rects) => {
      for (const rect of rects) {
        const [x, y, width, height] = rect
        doc.rect(x * scale, y * scale, width * scale, height * scale)
      }
      doc.fill(color)
    },
    card: (x, y, width, height, radius) => {
      doc
        .roundedRect(x * scale, y * scale, width * scale, height * scale, radius * scale)
        .lineWidth(1.6 * scale)
        .stroke(colors.red)
    },
    image: (bytes, x, y, side) => {
      doc.image(bytes, x * scale, y * scale, { width: side * scale, height: side * scale })
    },
  }
}
