import { createHash, randomUUID } from 'node:crypto'
import type { Gcj02 } from '../../src/contract/place'
import { makeSiteCode } from '../../src/contract/scan'
import type { Services } from '../../src/server/services'
import { inTransaction } from '../../src/server/store/db'
import { touchSites } from '../../src/server/store/siteFeed'
import { refreshSearch } from '../../src/server/store/siteWords'
import type { NewDeputy, NewReception, NewSite } from '../../src/server/store/tables'

/** The middle of the little district of the tests, GCJ-02. */
export const HERE: Gcj02 = [121.23, 31.02]
/** A place so many metres east and north of the middle. */
export const off = (east: number, north: number): Gcj02 => [
  HERE[0] + east / (111_195 * Math.cos((31.02 * Math.PI) / 180)),
  HERE[1] + north / 111_195,
]

const isDemo = false
const codeOf = (name: string): string => makeSiteCode(createHash('sha256').update(name).digest())

interface Different extends Partial<Omit<NewSite, 'lng' | 'lat'>> {
  readonly at?: Gcj02 | null
}

/** Where sites are entered: a test's server, or the database of others. */
interface World {
  readonly services: Pick<Services, 'db' | 'siteIndex'>
}

/** Enters sites, their people and receptions as the stewards' acts do, without their forms: a builder with defaults. */
export const openMap = async ({ services: { db, siteIndex } }: World) => {
  const streets = { first: randomUUID(), second: randomUUID() }
  await db
    .insertInto('streets')
    .values([
      { id: streets.first, slug: 'first', name: '甲街道', committee: '甲街道人大工委', isDemo },
      { id: streets.second, slug: 'second', name: '乙街道', committee: '乙街道人大工委', isDemo },
    ])
    .execute()

  const write = (ids: readonly string[], work: (tx: Parameters<typeof touchSites>[0]) => Promise<unknown>) =>
    inTransaction(db, async tx => {
      await work(tx)
      await refreshSearch(tx, ids)
      await touchSites(tx, ids)
    })

  const enter = async (name: string, { at = HERE, ...different }: Different = {}) => {
    const site: NewSite = {
      ...{ id: randomUUID(), streetId: streets.first, code: codeOf(name), level: 'POINT', name },
      ...{ address: '某路1号', phone: '021-00001000', hours: '周一至周五 9:00–17:00', isDemo },
      ...{ lng: at?.[0] ?? null, lat: at?.[1] ?? null },
      ...different,
    }
    await write([site.id], tx => tx.insertInto('sites').values(site).execute())
    return { id: site.id, code: site.code, streetId: site.streetId }
  }

  const change = (id: string, set: Partial<NewSite>) =>
    write([id], tx => tx.updateTable('sites').set(set).where('id', '=', id).execute())

  const plan = async (
    site: { id: string; streetId: string },
    startsAt: string,
    endsAt: string,
    different: Partial<NewReception> = {},
  ) => {
    const row = { id: randomUUID(), siteId: site.id, streetId: site.streetId, theme: null, isDemo }
    const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), status: 'published' as const }
    await write([site.id], tx =>
      tx
        .insertInto('receptionSessions')
        .values({ ...row, ...times, ...different })
        .execute(),
    )
  }

  const assign = async (site: { id: string }, name: string, different: Partial<NewDeputy> = {}) => {
    const row = { id: randomUUID(), personId: null, name, post: '教师', groupName: '第一组', bio: '', isDemo }
    await write([site.id], async tx => {
      await tx
        .insertInto('deputies')
        .values({ ...row, level: 'district', ...different })
        .execute()
      await tx.insertInto('deputySites').values({ deputyId: row.id, siteId: site.id }).execute()
    })
    return row.id
  }

  return { streets, enter, change, plan, assign, refresh: siteIndex.refresh }
}

export type SiteMap = Awaited<ReturnType<typeof openMap>>
