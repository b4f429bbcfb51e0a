import {
  type Category,
  categories,
  type Facts,
  familyOf,
  lightOf,
  type OpinionCard,
  partiesOf,
  type Queue,
  type Status,
  statuses,
  whoMustAct,
} from '../../src/contract/opinions'
import { type Duty, type DutyRole, dutyRoles } from '../../src/contract/roles'
import { dayOf } from '../../src/contract/time'
import { loadDemo } from '../../src/server/demo/load'
import { inTransaction } from '../../src/server/store/db'
import { listOpinionRows } from '../../src/server/store/lists'
import { issueToken } from '../../src/server/tokens'
import { engines, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'

interface Officer {
  readonly role: DutyRole
  readonly personId: string
  readonly duties: readonly Duty[]
  readonly token: string
}

type Row = Facts & { code: string; category: Category; text: string }

const readers = dutyRoles.filter(role => role !== 'admin')

describe.each(engines)('列表（%s）', engine => {
  let server: TestServer
  let rows: Row[]
  let officers: Record<string, Officer>
  beforeAll(async () => {
    server = await startBusyServer(engine)
    await loadDemo(server.services)
    rows = await server.services.db.selectFrom('opinions').selectAll().execute()
    officers = Object.fromEntries(await Promise.all(dutyRoles.map(async role => [role, await meet(role)])))
  })
  afterAll(() => server.close())

  /** The officer of a role within whose duties the most opinions lie. */
  const meet = async (role: DutyRole): Promise<Officer> => {
    const { db } = server.services
    const all = await db.selectFrom('duties').selectAll().where('role', '=', role).execute()
    const people = [...new Set(all.map(({ personId }) => personId))].map(personId => {
      const duties = all.filter(duty => duty.personId === personId)
      return { role, personId, duties, reach: rows.filter(row => reaches(row, duties)).length }
    })
    const best = people.sort((a, b) => b.reach - a.reach)[0]
    if (!best) throw new Error(`nobody is ${role}`)
    const token = await inTransaction(db, tx =>
      issueToken(tx, { personId: best.personId }, 'staff', server.clock.now),
    )
    return { ...best, token }
  }
  const reaches = (row: Facts, duties: readonly Duty[]) =>
    partiesOf(row, { personId: 'someone', receiptFor: null, duties }).length > 0
  const officer = (role: DutyRole): Officer => officers[role] as Officer
  const within = (role: DutyRole) => rows.filter(row => reaches(row, officer(role).duties))

  const ask = async (role: DutyRole, query: string) => {
    const { status, body } = await server.ask('GET', `/api/opinions?${query}`, { token: officer(role).token })
    expect(status).toBe(200)
    return body
  }
  /** All pages of a list, one after the other. */
  const pages = async (role: DutyRole, query: string): Promise<OpinionCard[]> => {
    const items: OpinionCard[] = []
    for (let page = 1; ; page += 1) {
      const body = await ask(role, `${query}&page=${page}`)
      items.push(...body.items)
      expect(body.items.length).toBe(body.hasMore ? 20 : body.total - (page - 1) * 20)
      if (!body.hasMore) return items
    }
  }
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort()

  it('管理员看不到意见', async () => {
    const { status } = await server.ask('GET', '/api/opinions', { token: officer('admin').token })
    expect(status).toBe(403)
  })

  it.each(readers)('%s 看得到的，正是规则说他有份的；一页二十条，不重不漏', async role => {
    const all = await pages(role, 'queue=all')
    expect(new Set(ids(all)).size).toBe(all.length)
    expect(ids(all)).toEqual(ids(within(role)))
    expect(all.length).toBeGreaterThan(0)
    const times = all.map(({ submittedAt }) => submittedAt)
    expect(times).toEqual([...times].sort().reverse())
  })

  it('全区每一个人：数据库挑出来的，正是规则说他有份的', async () => {
    const { db } = server.services
    const all = await db.selectFrom('duties').selectAll().execute()
    const unchecked = rows.filter(({ status }) => status === 'held' || status === 'rejected')
    const doors = new Set(all.filter(({ role }) => role === 'deputy').map(({ scopeId }) => scopeId))
    // Or the one difference between a deputy and a keeper would not be seen.
    expect(unchecked.some(({ siteId }) => doors.has(siteId))).toBe(true)
    const people = [...new Set(all.map(({ personId }) => personId))]
    expect(people.length).toBeGreaterThan(150)
    for (const personId of people) {
      const duties = all.filter(duty => duty.personId === personId)
      const ask = { duties, today: dayOf(server.clock.now) }
      const found = await listOpinionRows(db, ask, { queue: 'all' }, { offset: 0, limit: 1000 })
      const expected = rows.filter(row => reaches(row, duties))
      expect([duties[0]?.role, ids(found)]).toEqual([duties[0]?.role, ids(expected)])
    }
  })

  it.each(readers)('%s 的四个数，就是四个队列的长短', async role => {
    const { counts } = await ask(role, 'queue=all')
    expect(counts.all).toBe(within(role).length)
    for (const queue of ['mine', 'open', 'late'] satisfies Queue[]) {
      const items = await pages(role, `queue=${queue}`)
      expect([queue, items.length]).toEqual([queue, counts[queue]])
    }
  })

  const mustAct = ['secretary', 'chair', 'handler', 'districtOfficer'] as const
  it.each(mustAct)('%s 待办的，正是规则说该他办的', async role => {
    const mine = await pages(role, 'queue=mine')
    expect(ids(mine)).toEqual(ids(within(role).filter(row => whoMustAct(row) === role)))
    expect(mine.length).toBeGreaterThan(0)
    expect(mine.every(({ isMine }) => isMine)).toBe(true)
    const due = mine.filter(({ status }) => status !== 'tracking').map(({ dueOn }) => dueOn)
    expect(due).toEqual([...due].sort())
  })

  it('只看不办的，没有待办', async () => {
    expect(await pages('auditor', 'queue=mine')).toEqual([])
  })

  it('超期的就是红灯的：红灯的在办件一件不少', async () => {
    const late = await pages('supervisor', 'queue=late')
    expect(late.length).toBeGreaterThan(0)
    expect(new Set(late.map(({ light }) => light))).toEqual(new Set(['red']))
    const red = rows.filter(
      row => familyOf(row.status) === 'open' && lightOf(row, 0, server.clock.now) === 'red',
    )
    expect(ids(late)).toEqual(ids(red))
  })

  it('在办件三种灯都有；答复过的只有承诺过期才红', async () => {
    const all = await pages('supervisor', 'queue=all')
    const lights = (family: string) =>
      new Set(all.filter(({ status }) => familyOf(status) === family).map(({ light }) => light))
    expect(lights('open')).toEqual(new Set(['none', 'yellow', 'red']))
    expect(lights('final')).toEqual(new Set(['none']))
    const red = all.filter(({ light, status }) => light === 'red' && familyOf(status) === 'answered')
    expect(red.every(({ status }) => status === 'tracking')).toBe(true)
  })

  it.each(statuses)('只看状态 %s 的', async (status: Status) => {
    const items = await pages('supervisor', `queue=all&status=${status}`)
    expect(ids(items)).toEqual(ids(rows.filter(row => row.status === status)))
  })

  it.each(categories)('只看类别 %s 的', async category => {
    const items = await pages('supervisor', `queue=all&category=${category}`)
    expect(ids(items)).toEqual(ids(rows.filter(row => row.category === category)))
  })

  it('按回执编号找，怎么写都行；职责之外的找不到', async () => {
    const [own] = within('secretary')
    const other = rows.find(row => !reaches(row, officer('secretary').duties))
    if (!own || !other) throw new Error('no such opinion')
    const spoken = `${own.code.slice(0, 4)}-${own.code.slice(4)}`.toLowerCase()
    for (const q of [own.code, spoken])
      expect(ids(await pages('secretary', `queue=all&q=${q}`))).toEqual([own.id])
    expect(await pages('secretary', `queue=all&q=${other.code}`)).toEqual([])
  })

  it.each(['电梯', '垃圾', '公交', '充电桩'])('按字找“%s”，一条不漏', async q => {
    const found = await pages('supervisor', `queue=all&q=${encodeURIComponent(q)}`)
    const holding = rows.filter(({ text }) => text.includes(q))
    expect(holding.length).toBeGreaterThan(0)
    expect(ids(found)).toEqual(expect.arrayContaining(ids(holding)))
    // Pairs of signs are searched: every pair stands in what is found.
    const pairs = [...q].slice(1).map((sign, i) => `${q[i]}${sign}`)
    const texts = found.map(({ id }) => rows.find(row => row.id === id)?.text ?? '')
    expect(texts.filter(text => !pairs.every(pair => text.includes(pair)))).toEqual([])
  })

  it('没有的字、只有一个字，都找不到', async () => {
    for (const q of ['火星移民', '灯', '？！'])
      expect(await pages('supervisor', `queue=all&q=${encodeURIComponent(q)}`)).toEqual([])
  })

  it('列表里没有姓名电话', async () => {
    const all = await pages('supervisor', 'queue=all')
    expect(JSON.stringify(all)).not.toMatch(/1200000\d{4}/)
  })

  it('居民自己的意见也一页一页不重不漏', async () => {
    const { db, clock } = server.services
    const owned = rows.filter(row => row.reporterId !== null)
    const personId = owned[0]?.reporterId ?? ''
    const token = await inTransaction(db, tx => issueToken(tx, { personId }, 'resident', clock()))
    const { body } = await server.ask('GET', '/api/my/opinions', { token })
    expect(ids(body.items)).toEqual(ids(owned.filter(row => row.reporterId === personId)))
  })

  it('站点目录一页一页不重不漏，按街道、级别和名字找', async () => {
    const codes: string[] = []
    for (let page = 1; ; page += 1) {
      const { body } = await server.ask('POST', '/api/sites/search', { body: { page } })
      codes.push(...body.items.map(({ code }: { code: string }) => code))
      expect(body).toMatchObject({ total: 116 })
      if (!body.hasMore) break
    }
    expect([codes.length, new Set(codes).size]).toEqual([116, 116])
    const count = async (body: object) => (await server.ask('POST', '/api/sites/search', { body })).body.total
    const levels = ['HOME', 'STATION', 'POINT'].map(level => count({ level }))
    expect(await Promise.all(levels)).toEqual([7, 8, 101])
    expect(await count({ street: 'yueyang' })).toBe(20)
    expect(await count({ q: '闲猫人才公寓' })).toBe(1)
    expect(await count({ q: '%' })).toBe(0)
  })
})
