// Fills a fresh database with invented sites, and times the index over it, in this process and before the server starts.
import { performance } from 'node:perf_hooks'
import { makeRandom, makeReceptions, makeSite, makeStreets } from './rows.mjs'

const BATCH = 2_000

const insert = (sql, db, table, columns, rows) =>
  sql`insert into ${sql.table(table)} (${sql.raw(columns.map(([name]) => name).join(', '))}, is_demo)
    select ${sql.raw(columns.map(([name]) => name).join(', '))}, false
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as made(${sql.raw(columns.map(column => column.join(' ')).join(', '))})`.execute(db)

const siteColumns = Object.entries({
  ...{ id: 'uuid', street_id: 'uuid', code: 'text', level: 'text', name: 'text', neighbourhood: 'text' },
  ...{ address: 'text', phone: 'text', hours: 'text', lng: 'float8', lat: 'float8' },
})
const streetColumns = Object.entries({ id: 'uuid', slug: 'text', name: 'text', committee: 'text' })
const receptionColumns = Object.entries({
  ...{ id: 'uuid', site_id: 'uuid', street_id: 'uuid', starts_at: 'timestamptz', ends_at: 'timestamptz' },
  status: 'text',
})

/** Loads `count` sites with their streets and receptions. */
export const load = async ({ sql, makeSiteCode }, db, count) => {
  const [random, codes, streets] = [makeRandom(3), new Set(), makeStreets()]
  await insert(sql, db, 'streets', streetColumns, streets)
  for (let n = 0; codes.size < count; ) {
    const sites = []
    for (; sites.length < Math.min(BATCH, count - codes.size); n += 1) {
      const site = makeSite(n, streets, makeSiteCode, random)
      if (codes.has(site.code)) continue
      codes.add(site.code)
      sites.push(site)
    }
    await insert(sql, db, 'sites', siteColumns, sites)
    const receptions = sites.flatMap(site => makeReceptions(site, Date.now(), random))
    await insert(
      sql,
      db,
      'reception_sessions',
      receptionColumns,
      receptions.map(row => ({ ...row, status: 'published' })),
    )
  }
  await sql`update sites set search = array_to_tsvector(array['代表', '联系', substr(code, 1, 2)])`.execute(
    db,
  )
  await sql`analyze sites`.execute(db)
}

/** The longest time for which nobody else had a turn while `work` ran, and how long it took, in milliseconds. */
const timed = async work => {
  let [last, longest] = [performance.now(), 0]
  const note = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }
  const timer = setInterval(note, 1)
  const start = performance.now()
  await work()
  const took = performance.now() - start
  note()
  clearInterval(timer)
  return { took: Math.round(took), longest: Math.round(longest) }
}

/** Builds the index and lets it take in one change of each kind. */
export const timeIndex = async ({ createSiteIndex, touchSites, inTransaction }, db) => {
  let index
  const heapBefore = process.memoryUsage().rss
  const built = await timed(async () => {
    index = await createSiteIndex(db)
  })
  const memory = Math.round((process.memoryUsage().rss - heapBefore) / 1e6)
  const { id, lng } = await db.selectFrom('sites').select(['id', 'lng']).limit(1).executeTakeFirstOrThrow()
  const change = set =>
    inTransaction(db, async tx => {
      await tx.updateTable('sites').set(set).where('id', '=', id).execute()
      await touchSites(tx, [id])
    })
  await change({ phone: '021-00009999' })
  const changed = await timed(index.refresh)
  await change({ lng: lng + 0.001 })
  const moved = await timed(index.refresh)
  return { built, memory, changed, moved }
}
