import { randomUUID } from 'node:crypto'
import { sha256 } from '../../src/server/context'
import { inTransaction } from '../../src/server/store/db'
import { makeSeats } from '../../src/server/store/seats'
import { touchSites } from '../../src/server/store/siteFeed'
import type { NewDeputy, NewReception } from '../../src/server/store/tables'
import type { TestServer } from './server'
import type { World } from './world'

interface Server {
  readonly services: Pick<TestServer['services'], 'db'>
}

/** The account behind a token of the world. */
export const personOf = async ({ services }: Server, token: string): Promise<string> => {
  const row = services.db.selectFrom('sessions').select('personId').where('tokenHash', '=', sha256(token))
  return (await row.executeTakeFirstOrThrow()).personId ?? ''
}

export const siteOf = ({ services }: Server, code: string) =>
  services.db
    .selectFrom('sites')
    .select(['id', 'streetId', 'code', 'name'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow()

/** A deputy of a site, tied to an account: the world's deputy here unless another token is given, null for none. */
export const makeReceiver = async (
  server: Server,
  world: World,
  different: Partial<NewDeputy> & { readonly token?: string | null; readonly siteCode?: string } = {},
): Promise<string> => {
  const { token = world.tokens.deputy, siteCode = world.siteCode, ...row } = different
  const id = randomUUID()
  const [site, personId] = [await siteOf(server, siteCode), token && (await personOf(server, token))]
  await inTransaction(server.services.db, async tx => {
    await tx
      .insertInto('deputies')
      .values({
        ...{
          id,
          personId: personId || null,
          name: '王代表',
          post: '教师',
          groupName: '第一组',
          level: 'district',
        },
        ...{ bio: '', isDemo: false, ...row },
      })
      .execute()
    await tx.insertInto('deputySites').values({ deputyId: id, siteId: site.id }).execute()
  })
  return id
}

interface Different extends Partial<Omit<NewReception, 'startsAt' | 'endsAt'>> {
  /** A time in Shanghai: 2026-11-13T14:00. */
  readonly from?: string
  readonly minutes?: number
  readonly siteCode?: string
  /** Ids of deputies. */
  readonly deputies?: readonly string[]
}

/**
 * A published reception with its seats, the day after tomorrow (Friday) 14:00–15:00 unless a test wants it otherwise: four slots
 * of two, four of the eight seats to book.
 */
export const makeReception = async (
  server: Server,
  world: Pick<World, 'siteCode'>,
  different: Different = {},
) => {
  const {
    from = '2026-11-13T14:00',
    minutes = 60,
    siteCode = world.siteCode,
    deputies = [],
    ...row
  } = different
  const site = await siteOf(server, siteCode)
  const startsAt = new Date(`${from}+08:00`)
  const reception = {
    ...{ id: randomUUID(), siteId: site.id, streetId: site.streetId, theme: null, isDemo: false },
    ...{ startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), status: 'published' as const },
    ...{ perSlot: 2, bookablePercent: 60 },
    ...row,
  }
  await inTransaction(server.services.db, async tx => {
    await tx.insertInto('receptionSessions').values(reception).execute()
    if (deputies.length > 0)
      await tx
        .insertInto('receptionDeputies')
        .values(deputies.map(deputyId => ({ deputyId, sessionId: reception.id })))
        .execute()
    // What is only planned has no seats yet.
    if (reception.status !== 'planned') await makeSeats(tx, reception)
    await touchSites(tx, [site.id])
  })
  return { ...reception, site }
}

/** What somebody was told, the newest first. */
export const readMessages = async (
  server: Pick<TestServer, 'ask'>,
  token: string,
): Promise<
  {
    title: string
    text: string
    isSeen: boolean
    isDigest: boolean
    booking: string | null
    session: string | null
    about: { site: string; startsAt: string } | null
  }[]
> => (await server.ask('GET', '/api/my/messages', { token })).body.items
