import { CONTENT, INSET, MARGIN } from './grid'
import { drawQr, edgeOf } from './mark'
import { colors, type Pen } from './pen'
import { type Poster, sayCode } from './poster'

/** What is scanned: the address as a QR code, or the picture of a mini program's code that WeChat made. */
export type Mark = { readonly kind: 'qr' } | { readonly kind: 'miniProgram'; readonly image: Buffer }

const HEADLINE = '扫一扫，把话说给人大代表听'
const BAND = 64
/** The line under the code with what can be typed instead. */
const TYPED = 62
const PADDING = 10

/** How high the card is around a code of this side. */
export const cardHeight = (side: number): number => BAND + PADDING + side + TYPED + PADDING

type Step = readonly [act: string, note: string]
const later: readonly Step[] = [
  ['写下您的意见', '可以拍照，不必留名'],
  ['随时查看进展', '谁在办、何时有答复'],
]
const steps: Record<Mark['kind'], readonly Step[]> = {
  qr: [['扫左边的码', '微信、手机相机都行'], ...later],
  miniProgram: [['扫左边的码', '用微信打开小程序'], ...later],
}

const drawBand = (pen: Pen, top: number): void => {
  pen.fill(colors.red, [[MARGIN, top, CONTENT, BAND]])
  const style = { size: 33.5, bold: true, color: colors.paper }
  pen.text(HEADLINE, MARGIN + INSET, top + BAND / 2 + style.size * 0.36, style)
}

/** How high one step is, how far apart two are at the most, and where its words begin. */
const STEP = { height: 42, gap: 24, indent: 32 }
const STEPS_WIDTH = STEP.indent + 9 * 14

const drawSteps = (pen: Pen, words: readonly Step[], top: number, height: number): void => {
  const x = MARGIN + CONTENT - INSET - STEPS_WIDTH
  const pitch = Math.min(STEP.height + STEP.gap, height / words.length)
  const first = top + (height - pitch * (words.length - 1) - STEP.height) / 2
  for (const [i, [act, note]] of words.entries()) {
    const y = first + i * pitch
    pen.text(String(i + 1), x, y + 27, { size: 34, bold: true, color: colors.red })
    pen.text(act, x + STEP.indent, y + 15, { size: 17.5, bold: true })
    pen.text(note, x + STEP.indent, y + 38, { size: 14, color: colors.soft })
  }
}

const drawTyped = (pen: Pen, { code, host }: Poster, baseline: number): void => {
  pen.fill(colors.line, [[MARGIN + INSET, baseline - 38, CONTENT - 2 * INSET, 0.8]])
  const label = { size: 14, color: colors.soft }
  const typed = { size: 29, bold: true, spacing: 2.4 }
  const codeX = MARGIN + INSET + 38
  pen.text('编号', MARGIN + INSET, baseline, label)
  pen.text(sayCode(code), codeX, baseline, typed)
  const note = `也可以打开 ${host} 输入编号`
  const end = MARGIN + CONTENT - INSET
  const room = end - codeX - pen.widthOf(sayCode(code), typed) - 16
  const size = Math.min(label.size, room / pen.widthOf(note, { size: 1 }))
  pen.text(note, end - pen.widthOf(note, { size }), baseline, { ...label, size })
}

/** Draws the card: the call, the code with what to do, and what to type where nothing can be scanned. */
export const drawCard = (
  pen: Pen,
  poster: Poster,
  mark: Mark,
  { top, side }: { top: number; side: number },
): void => {
  const codeTop = top + BAND + PADDING
  pen.card(MARGIN, top, CONTENT, cardHeight(side), 0)
  drawBand(pen, top)
  const x = MARGIN + INSET
  // The dark edge is flush with the text, not the white rim.
  if (mark.kind === 'qr') drawQr(pen, poster.address, x - edgeOf(poster.address, side), codeTop, side)
  else pen.image(mark.image, x, codeTop, side)
  drawSteps(pen, steps[mark.kind], codeTop, side)
  drawTyped(pen, poster, codeTop + side + TYPED - 18)
}
