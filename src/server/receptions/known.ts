import type { Known } from '../../contract/receptions'
import { dayOf } from '../../contract/time'
import { listCommitments, listDeputyAbsences } from '../store/commitments'
import type { Db } from '../store/db'

interface Spanned {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** Where deputies are expected and when they are away, around some receptions: what conflictsOf has to know. */
export const readKnown = async (
  db: Db,
  deputyIds: readonly string[],
  around: readonly Spanned[],
): Promise<Known> => {
  if (around.length === 0) return { commitments: [], absences: [] }
  const from = new Date(Math.min(...around.map(({ startsAt }) => startsAt.getTime())))
  const until = new Date(Math.max(...around.map(({ endsAt }) => endsAt.getTime())))
  const ids = [...new Set(deputyIds)]
  const rows = await listCommitments(db, { deputyIds: ids, from, until })
  const days = { fromOn: dayOf(from), untilOn: dayOf(until) }
  return {
    commitments: rows.map(row => ({
      ...row,
      startsAt: row.startsAt.getTime(),
      endsAt: row.endsAt.getTime(),
    })),
    absences: await listDeputyAbsences(db, ids, days),
  }
}
