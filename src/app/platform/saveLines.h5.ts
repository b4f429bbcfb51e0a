const WIDTH = 640
const LINE = 52
const EDGE = 40

const paint = (lines: readonly string[]): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = EDGE * 2 + LINE * lines.length
  const pen = canvas.getContext('2d')
  if (!pen) return canvas
  const style = getComputedStyle(document.body)
  pen.fillStyle = style.getPropertyValue('--card') || style.backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = style.color
  pen.textBaseline = 'middle'
  lines.forEach((line, at) => {
    pen.font = `${at < 2 ? 'bold 32' : '26'}px ${style.fontFamily}`
    pen.fillText(line, EDGE, EDGE + LINE * (at + 0.5), WIDTH - EDGE * 2)
  })
  return canvas
}

/** Keeps a few lines of text as a picture among the downloads of the browser. */
export const saveLines = async (lines: readonly string[], name: string): Promise<void> => {
  const link = document.createElement('a')
  link.href = paint(lines).toDataURL('image/png')
  link.download = `${name}.png`
  link.click()
}
