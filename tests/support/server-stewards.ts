import { randomUUID } from 'node:crypto'
import type { DutyRole } from '../../src/contract/roles'
import type { StaffSite } from '../../src/contract/sites'
import { inTransaction } from '../../src/server/store/db'
import type { NewDeputy } from '../../src/server/store/tables'
import { issueToken } from '../../src/server/tokens'
import type { Answered, TestServer } from './server'
import type { World } from './world'

/** The day on which the tests' clock stands. */
export const TODAY = '2026-11-11'
/** Where an opinion is sent that the street does not handle. */
export const elsewhere = { channel: '12345', how: '拨打 12345', reason: '属于紧急抢修' }

/** The form of a site, with what a test wants otherwise. */
export const makeSiteForm = (different: Record<string, unknown> = {}) => ({
  name: '幸福里代表联系点',
  level: 'POINT',
  street: 'here',
  neighbourhood: '幸福里',
  address: '沪松路255弄18号',
  gcj02: [121.244553, 31.026046],
  phone: '021-00001000',
  hours: '周一至周五 9:00-17:00',
  ...different,
})

/** How each of several requests ended, in a fixed order. */
export const outcomes = (answers: readonly Answered[]) =>
  answers.map(({ status, body }) => body.error?.code ?? status).sort()

export type SiteActPath = 'edits' | 'closure' | 'merger' | 'opening' | 'people'

const must = ({ status, body }: Answered): StaffSite => {
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

/** What a site's form says, to be sent back with changes. */
const formOf = (site: StaffSite) => {
  const { name, level, neighbourhood, address, gcj02, phone, hours } = site
  const { hoursNote, directions, boxPlace, boxWeekday } = site
  return {
    ...{ name, level, street: site.street.slug, neighbourhood, address, gcj02, phone, hours },
    ...{ hoursNote, directions, boxPlace, boxWeekday },
  }
}

/** People who can sign in and deputies, for the sites to have. */
const makePeople = ({ services, clock }: TestServer) => {
  const { db } = services
  const idOf = async (code: string): Promise<string> => {
    const row = db.selectFrom('sites').select('id').where('code', '=', code)
    return (await row.executeTakeFirstOrThrow()).id
  }
  /** Somebody who can sign in, with one duty at a site or none. */
  const addPerson = async (name: string, duty?: { role: DutyRole; code: string }) => {
    const scopeId = duty ? await idOf(duty.code) : null
    return inTransaction(db, async tx => {
      const [id, createdAt] = [randomUUID(), clock.now]
      const person = { id, name, account: null, passwordHash: null, subject: id, createdAt, isDemo: false }
      await tx.insertInto('people').values(person).execute()
      const row = duty && { personId: id, role: duty.role, scopeId, isDemo: false }
      if (row) await tx.insertInto('duties').values(row).execute()
      return { id, token: await issueToken(tx, { personId: id }, 'staff', createdAt) }
    })
  }
  const addDeputy = async (name: string, different: Partial<NewDeputy> = {}): Promise<string> => {
    const id = randomUUID()
    const row = {
      id,
      personId: null,
      name,
      post: '主任医师',
      groupName: '医卫界',
      level: 'district' as const,
    }
    await db
      .insertInto('deputies')
      .values({ ...row, unit: '区中心医院', bio: '', isDemo: false, ...different })
      .execute()
    return id
  }
  const dutiesAt = async (code: string): Promise<string[]> => {
    const duties = db.selectFrom('duties').select(['personId', 'role'])
    const rows = await duties.where('scopeId', '=', await idOf(code)).execute()
    return rows.map(({ personId, role }) => `${role} ${personId}`).sort()
  }
  return { idOf, addPerson, addDeputy, dutiesAt }
}

/** Where sites are looked after, through HTTP like everybody else; as the secretary unless somebody else is named. */
export const openSiteDesk = (server: TestServer, world: World) => {
  const steward = world.tokens.secretary

  const create = (different: Record<string, unknown> = {}, token = steward) =>
    server.ask('POST', '/api/staff/sites', { token, body: makeSiteForm(different) })
  const make = async (different?: Record<string, unknown>, token?: string) =>
    must(await create(different, token))
  const look = (code: string, token = steward) => server.ask('GET', `/api/staff/sites/${code}`, { token })
  const read = async (code: string, token?: string) => must(await look(code, token))

  /** Does something to a site as it was seen. */
  const act = (site: StaffSite, path: SiteActPath, body: Record<string, unknown> = {}, token = steward) => {
    const form = path === 'edits' ? formOf(site) : {}
    return server.ask('POST', `/api/staff/sites/${site.code}/${path}`, {
      ...{ token, body: { revision: site.revision, ...form, ...body } },
    })
  }
  const done = async (
    site: StaffSite,
    path: SiteActPath,
    body?: Record<string, unknown>,
    token?: string,
  ): Promise<StaffSite> => must(await act(site, path, body, token))
  /** The code with which an act is refused, or 200. */
  const said = async (
    site: StaffSite,
    path: SiteActPath,
    body?: Record<string, unknown>,
    token?: string,
  ): Promise<string | number> => {
    const answer = await act(site, path, body, token)
    return answer.body.error?.code ?? answer.status
  }

  /** The site as a resident sees it. */
  const open = (code: string) => server.ask('GET', `/api/sites/${code}`)
  /** What a resident finds. */
  const find = async (q: string): Promise<string[]> => {
    const { body } = await server.ask('POST', '/api/sites/search', { body: { q } })
    return body.items.map((item: { code: string }) => item.code)
  }
  /** The stewards' list; the operator's unless somebody else is named. */
  const list = async (query: string, token = world.tokens.admin) =>
    (await server.ask('GET', `/api/staff/sites?${query}`, { token })).body
  const codesIn = async (query: string, token?: string): Promise<string[]> =>
    (await list(query, token)).items.map(({ code }: { code: string }) => code)

  return {
    ...{ create, make, look, read, act, done, said, open, find, list, codesIn },
    ...makePeople(server),
  }
}

export type SiteDesk = ReturnType<typeof openSiteDesk>
