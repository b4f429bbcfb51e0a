import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import jsQR from 'jsqr'

/** Lets a program of poppler read a PDF; what it writes into the directory is handed to `look`. */
const poppler = <T>(
  program: string,
  args: string[],
  pdf: Buffer,
  look: (dir: string, said: string) => T,
): T => {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiazhandian-pdf-'))
  try {
    writeFileSync(path.join(dir, 'in.pdf'), pdf)
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: dir, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
    return look(dir, stdout)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Sizes of all pages in points, rounded as pdfinfo does. */
export const pageSizes = (pdf: Buffer): [width: number, height: number][] =>
  poppler('pdfinfo', ['-f', '1', '-l', '-1', 'in.pdf'], pdf, (_, said) =>
    [...said.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+) pts/g)].map(match => [
      Number(match[1]),
      Number(match[2]),
    ]),
  )

/** The words on each page, without the spaces between them. */
export const pageTexts = (pdf: Buffer): string[] =>
  poppler('pdftotext', ['in.pdf', '-'], pdf, (_, said) =>
    said
      .split('\f')
      .slice(0, -1)
      .map(page => page.replace(/\s/g, '')),
  )

/** How many pictures are on its pages. */
export const countImages = (pdf: Buffer): number =>
  poppler('pdfimages', ['-list', 'in.pdf'], pdf, (_, said) => said.trim().split('\n').length - 2)

/** A grey picture as poppler writes it: P5, width, height, 255, and a byte for each dot. */
const readGrey = (file: Buffer) => {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(file.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('not a grey picture')
  return { width: Number(head[1]), height: Number(head[2]), dots: file.subarray(head[0].length) }
}

const decode = (file: Buffer): string | null => {
  const { width, height, dots } = readGrey(file)
  // The same byte four times: red, green, blue, and whatever.
  const rgba = Uint32Array.from(dots, dot => dot * 0x01010101)
  return (
    jsQR(new Uint8ClampedArray(rgba.buffer), width, height, { inversionAttempts: 'dontInvert' })?.data ?? null
  )
}

/** Where the code is held before the camera: the left of the sheet, without its head and foot; in parts of the page. */
const frame = { x: 0.04, y: 0.16, width: 0.56, height: 0.56 }

/** What the QR code on each page says, after all pages were rendered, in grey, at `dpi`. */
export const pageCodes = (pdf: Buffer, dpi: number): (string | null)[] => {
  const [[width, height] = [0, 0]] = pageSizes(pdf)
  const dots = (points: number, part: number) => String(Math.round((points * part * dpi) / 72))
  const cut = [
    ...['-x', dots(width, frame.x), '-W', dots(width, frame.width)],
    ...['-y', dots(height, frame.y), '-H', dots(height, frame.height)],
  ]
  return poppler('pdftoppm', ['-gray', '-r', String(dpi), ...cut, 'in.pdf', 'page'], pdf, dir =>
    readdirSync(dir)
      .filter(name => name.endsWith('.pgm'))
      .sort()
      .map(name => decode(readFileSync(path.join(dir, name)))),
  )
}
