import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Kysely, type Migration, Migrator, sql } from 'kysely'

const wellNamed = /^\d{4}_[a-z0-9_-]+\.sql$/

/**
 * Runs the files of `migrationsDir` (0001_name.sql, …) that have not run yet, all in one transaction, and returns their names.
 * Several servers starting at once wait for each other. There is no way down. Throws naming the file that failed; then
 * nothing has changed.
 */
export async function migrate<T>(db: Kysely<T>, migrationsDir: string): Promise<string[]> {
  const provider = { getMigrations: () => readMigrations(migrationsDir) }
  return db.connection().execute(async connection => {
    // Waiting for another server, or building an index, may take longer than a resident's request may.
    await sql`set statement_timeout = 0`.execute(connection)
    try {
      const { error, results = [] } = await new Migrator({ db: connection, provider }).migrateToLatest()
      if (error) throw failure(error, results.find(({ status }) => status === 'Error')?.migrationName)
      return results.map(({ migrationName }) => migrationName)
    } finally {
      await sql`reset statement_timeout`.execute(connection)
    }
  })
}

async function readMigrations(dir: string): Promise<Record<string, Migration>> {
  const files = (await readdir(dir)).filter(file => file.endsWith('.sql')).sort()
  const bad = files.find(file => !wellNamed.test(file))
  if (bad) throw new Error(`${bad}: a migration is called 0001_name.sql`)
  const entries = files.map(
    async file => [path.basename(file, '.sql'), await readMigration(path.join(dir, file))] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

/** Without parameters pg uses the simple query protocol, which takes many statements at once on both engines. */
async function readMigration(file: string): Promise<Migration> {
  const text = await readFile(file, 'utf8')
  return { up: async db => void (await sql.raw(text).execute(db)) }
}

const failure = (cause: unknown, name = 'before the first file') =>
  new Error(`migration ${name}: ${cause instanceof Error ? cause.message : cause}`, { cause })
