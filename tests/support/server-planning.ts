import { randomUUID } from 'node:crypto'
import type { PlanView, StaffSession } from '../../src/contract/receptions'
import type { Answered, TestServer } from './server'
import { makeReceiver, siteOf } from './server-receptions'
import { makeSiteForm } from './server-stewards'
import type { World } from './world'

/** The rule of the tests: 每月第一个周五 15:00–16:00, one deputy; with what a test wants otherwise. */
export const makeRule = (different: Record<string, unknown> = {}) => ({
  when: { every: 'month', nth: 1, weekday: 5, months: 'all' },
  ...{ from: 15 * 60, minutes: 60, deputies: 1 },
  ...different,
})

const must = <T>({ status, body }: Answered): T => {
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

/** The code with which something is refused, or 200. */
export const saidBy = ({ status, body }: Answered): string | number => body.error?.code ?? status

/** Plans and edits receptions as a secretary and a chair do. */
export const openPlanning = (server: TestServer, world: World) => {
  const { secretary, chair } = world.tokens
  const { db } = server.services

  /** Another open site of the street of `world.siteCode`, with its own deputies only. */
  const makeSite = async (name: string): Promise<string> => {
    const body = makeSiteForm({ name, address: `${name}一号` })
    return must<{ code: string }>(await server.ask('POST', '/api/staff/sites', { token: secretary, body }))
      .code
  }
  const addDeputy = (name: string, siteCode = world.siteCode) =>
    makeReceiver(server, world, { name, siteCode, token: null })
  /** Lets a deputy belong to one more site. */
  const alsoAt = async (deputyId: string, siteCode: string): Promise<void> => {
    const { id: siteId } = await siteOf(server, siteCode)
    await db.insertInto('deputySites').values({ deputyId, siteId }).execute()
  }
  const beAway = (deputyId: string, fromOn: string, untilOn: string) =>
    db
      .insertInto('deputyAbsences')
      .values({ id: randomUUID(), deputyId, fromOn, untilOn, note: '' })
      .execute()

  const draft = (body: Record<string, unknown> = {}, token = secretary) =>
    server.ask('POST', '/api/plans', {
      token,
      body: { site: world.siteCode, year: 2027, rules: [makeRule()], ...body },
    })
  const drafted = async (body?: Record<string, unknown>): Promise<PlanView> => must(await draft(body))
  const move = (
    { id, revision }: PlanView,
    act: string,
    token = secretary,
    body: Record<string, unknown> = {},
  ) => server.ask('POST', `/api/plans/${id}/moves`, { token, body: { revision, act, ...body } })
  const moved = async (plan: PlanView, act: string, token?: string): Promise<PlanView> =>
    must(await move(plan, act, token))
  const read = async (id: string, token = secretary): Promise<PlanView> =>
    must(await server.ask('GET', `/api/plans/${id}`, { token }))
  /** A plan that is public. */
  const published = async (body?: Record<string, unknown>): Promise<PlanView> =>
    moved(await moved(await drafted(body), 'propose'), 'publish', chair)

  /** What stands in the form of a reception, to be sent back with changes. */
  const formOf = (session: StaffSession) => {
    const { minutes, perSlot, bookablePercent, theme, jointUnits, startsAt } = session
    const at = new Date(Date.parse(startsAt) + 8 * 3_600_000)
    return {
      ...{ minutes, perSlot, bookablePercent, jointUnits, theme: theme ?? '' },
      day: at.toISOString().slice(0, 10),
      from: at.getUTCHours() * 60 + at.getUTCMinutes(),
      deputies: session.deputies.map(({ id }) => id),
    }
  }
  const edit = (session: StaffSession, body: Record<string, unknown> = {}, token = secretary) =>
    server.ask('POST', `/api/receptions/${session.id}/edits`, {
      token,
      body: { revision: session.revision, ...formOf(session), ...body },
    })
  const edited = async (session: StaffSession, body?: Record<string, unknown>): Promise<StaffSession> =>
    must(await edit(session, body))
  const add = (body: Record<string, unknown>, token = secretary) =>
    server.ask('POST', '/api/staff/receptions', {
      token,
      body: {
        ...{
          site: world.siteCode,
          from: 14 * 60,
          minutes: 60,
          perSlot: 2,
          bookablePercent: 60,
          deputies: [],
        },
        ...body,
      },
    })
  const added = async (body: Record<string, unknown>): Promise<StaffSession> => must(await add(body))
  const look = (id: string, token = secretary) => server.ask('GET', `/api/staff/receptions/${id}`, { token })
  const seen = async (id: string): Promise<StaffSession & { choices: { id: string; name: string }[] }> =>
    must(await look(id))
  const end = (session: StaffSession, how: 'cancellations' | 'removals', token = secretary) =>
    server.ask('POST', `/api/receptions/${session.id}/${how}`, {
      token,
      body: { revision: session.revision, ...(how === 'cancellations' && { reason: '站点停电' }) },
    })
  const book = async (
    session: { id: string },
    token: string | undefined,
    body: Record<string, unknown> = {},
  ) =>
    must<{ booking: { id: string; code: string; slotAt: string | null; status: string } }>(
      await server.ask('POST', `/api/receptions/${session.id}/bookings`, {
        token,
        body: { name: '张阿姨', ...body },
      }),
    ).booking

  return {
    ...{ makeSite, addDeputy, alsoAt, beAway, draft, drafted, move, moved, read, published },
    ...{ formOf, edit, edited, add, added, look, seen, end, book },
  }
}

export type Planning = ReturnType<typeof openPlanning>
