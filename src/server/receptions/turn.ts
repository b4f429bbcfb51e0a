import { Refusal } from '../../contract/errors'
import type { Context } from '../context'
import type { Tx } from '../store/db'
import { lockReception } from '../store/receptions'
import type { ReceptionRow } from '../store/tables'

const last = new Map<string, Promise<unknown>>()

/**
 * Lets the work on one reception begin one after the other in this process. The order is settled by the row's lock all the same;
 * but whoever waits there holds a connection to the database, and when two thousand come at once, all of them would wait.
 */
const inTurn = async <T>(sessionId: string, work: () => Promise<T>): Promise<T> => {
  const mine = (last.get(sessionId) ?? Promise.resolve()).then(work)
  const settled = mine.catch(() => undefined)
  last.set(sessionId, settled)
  try {
    return await mine
  } finally {
    if (last.get(sessionId) === settled) last.delete(sessionId)
  }
}

const lock = async (tx: Tx, id: string): Promise<ReceptionRow> => {
  const session = await lockReception(tx, id)
  if (!session) throw new Refusal('notFound')
  return session
}

/**
 * Writes with the locks of one or two receptions, taken in the order of their ids so that no two wait for each other. `work` gets
 * the rows as they are now, in the order in which they were named. Refuses with notFound.
 */
export const writeAt = <T>(
  { write }: Pick<Context, 'write'>,
  [first, second]: readonly [string, string?],
  work: (tx: Tx, session: ReceptionRow, other: ReceptionRow) => Promise<T>,
): Promise<T> => {
  const ids = [...new Set([first, second ?? first])].sort()
  const locked = async (tx: Tx): Promise<T> => {
    const rows = new Map<string, ReceptionRow>()
    for (const id of ids) rows.set(id, await lock(tx, id))
    const [session, other] = [rows.get(first), rows.get(second ?? first)]
    if (!session || !other) throw new Refusal('notFound')
    return work(tx, session, other)
  }
  return ids.reduceRight<() => Promise<T>>(
    (run, id) => () => inTurn(id, run),
    () => write(locked),
  )()
}
