import type { Services } from '../../src/server/services'
import type { Tables } from '../../src/server/store/tables'

/** How many rows each of these tables has. */
export const countRows = async ({ db }: Services, tables: readonly (keyof Tables)[]) => {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const rows = await db
      .selectFrom<keyof Tables>(table)
      .select(eb => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    counts[table] = rows.count
  }
  return counts
}
