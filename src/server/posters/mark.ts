import { create } from 'qrcode'
import { colors, type Pen } from './pen'

/** White modules around a QR code: what the standard asks for. */
const QUIET = 4

/** Modules along the side of an address's QR code, with the white ones around it. */
const modulesOf = (address: string) => create(address, { errorCorrectionLevel: 'M' }).modules

type Modules = ReturnType<typeof modulesOf>

/** The dark modules, in runs along each row: fewer shapes, and no seams within a run. */
const runsOf = function* (modules: Modules): Generator<[column: number, row: number, length: number]> {
  const { size } = modules
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const from = column
      while (column < size && modules.get(row, column)) column += 1
      if (column > from) yield [from, row, column - from]
    }
}

/** How wide the white rim is of an address's code with this side. */
export const edgeOf = (address: string, side: number): number =>
  (QUIET * side) / (modulesOf(address).size + 2 * QUIET)

/** Draws the QR code of an address into a square whose outermost four modules stay white. */
export const drawQr = (pen: Pen, address: string, x: number, y: number, side: number): void => {
  const modules = modulesOf(address)
  const unit = side / (modules.size + 2 * QUIET)
  const rects = [...runsOf(modules)].map(
    ([column, row, length]) =>
      [x + (column + QUIET) * unit, y + (row + QUIET) * unit, length * unit, unit] as const,
  )
  pen.fill(colors.black, rects)
}
