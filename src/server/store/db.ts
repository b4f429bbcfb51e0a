import { CamelCasePlugin, type Kysely, type Transaction } from 'kysely'
import type { Tables } from './tables'

export type Db = Kysely<Tables>
/** A transaction: what every writing function of the store asks for, so that no write stands alone. */
export type Tx = Transaction<Tables>

/** Lets rows speak the contract's spelling; what is inside JSON columns is left alone. */
export const inCamelCase = (db: Kysely<Tables>): Db =>
  db.withPlugin(new CamelCasePlugin({ maintainNestedObjectKeys: true }))

const RETRIES = 3
/** Serialisation failure and deadlock: the database asks to be asked again. */
const again = new Set(['40001', '40P01'])

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Runs `work` in one transaction, again when the database says that another one was in the way. */
export const inTransaction = async <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt === RETRIES || !again.has(codeOf(error))) throw error
    }
  }
}
