import { create } from 'qrcode'

/** A run of dark modules in a row. */
export interface Run {
  readonly from: number
  readonly length: number
}

type Modules = ReturnType<typeof create>['modules']

const runsIn = (modules: Modules, row: number): Run[] => {
  const runs: Run[] = []
  for (let column = 0; column < modules.size; column += 1) {
    const from = column
    while (column < modules.size && modules.get(row, column)) column += 1
    if (column > from) runs.push({ from, length: column - from })
  }
  return runs
}

/** The rows of a QR code as runs of dark modules; capitals and digits only, so that the code stays small and is read at once. */
export const qrRows = (text: string): Run[][] => {
  const { modules } = create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_, row) => runsIn(modules, row))
}
