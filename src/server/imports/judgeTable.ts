import { setImmediate } from 'node:timers/promises'
import type { Field } from './columns'
import { type Judged, judgeRow, type Known, nameKey } from './plan'
import type { Row } from './readTable'
import { readCode } from './words'

/** Rows after which everybody else gets a turn: some ten milliseconds' worth. */
const TURN = 200

const judgeRows = async (rows: readonly Row[], known: Known): Promise<readonly Judged[]> => {
  const all: Judged[] = []
  for (const row of rows) {
    all.push({ ...row, ...judgeRow(row, known) })
    if (all.length % TURN === 0) await setImmediate()
  }
  return all
}

/** What may stand in a table only once: the code of a site, the name of a new one in its street. */
const onceOf = (judged: Judged): { field: Field; key: string } | undefined => {
  const code = readCode(judged.cells.code ?? '')
  if (code) return { field: 'code', key: code }
  return judged.does === 'create'
    ? { field: 'name', key: nameKey(judged.street.id, judged.form.name) }
    : undefined
}

/** The first two rows of each key: enough to name another one, however often it stands there. */
const rowsByKey = (all: readonly Judged[]): ReadonlyMap<string, readonly number[]> => {
  const rows = new Map<string, readonly number[]>()
  for (const judged of all) {
    const once = onceOf(judged)
    const known = (once && rows.get(once.key)) ?? []
    if (once && known.length < 2) rows.set(once.key, [...known, judged.row])
  }
  return rows
}

/** Judges each row by itself, and then by the others. */
export const judgeTable = async (rows: readonly Row[], known: Known): Promise<readonly Judged[]> => {
  const all = await judgeRows(rows, known)
  const rowsOf = rowsByKey(all)
  return all.map(judged => {
    const once = onceOf(judged)
    const other = once && rowsOf.get(once.key)?.find(row => row !== judged.row)
    if (!once || !other) return judged
    const earlier = judged.does === 'fail' ? judged.problems : {}
    const problems = { ...earlier, [once.field]: `和第 ${other} 行重复` }
    return { row: judged.row, cells: judged.cells, does: 'fail', problems }
  })
}
