import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import AgendaPage from '../../src/app/planning/agenda'
import CampaignsPage from '../../src/app/planning/campaigns'
import ChangesPage from '../../src/app/planning/changes'
import FiguresPage from '../../src/app/planning/figures'
import { useSession } from '../../src/app/session'
import { errors } from '../../src/contract/errors'
import { listPlaces } from '../../src/contract/home'
import {
  createCampaign,
  listCampaigns,
  listChanges,
  listPlans,
  listStaffSessions,
  moveChange,
  publishCampaign,
  readReceptionFigures,
  readStaffSession,
  reportCampaign,
} from '../../src/contract/receptions'
import type { DutyRole } from '../../src/contract/roles'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import {
  changeId,
  makeCampaign,
  makeChange,
  makeCounts,
  makePlanCard,
  makePlans,
  makeStaffSession,
  makeStreetOf,
  NOW,
  officer,
  otherDeputy,
  sessionId,
} from '../support/planning'
import { deputyId, makeSession, siteCode } from '../support/samples'
import {
  asked,
  inSheet,
  leavesTheDesk,
  pick,
  press,
  pressInSheet,
  sitsAtDesk,
  thinksBetter,
  told,
  write,
} from '../support/taps'

let server: ReturnType<typeof startApp>
const comes = (role: DutyRole) => useSession.setState({ token: 'token', me: officer(role) })
beforeEach(() => {
  jest.useFakeTimers({
    now: NOW,
    doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask'],
  })
  server = startApp()
  server.answers(listChanges, () => ({ items: [] }))
  server.answers(listPlans, () => makePlans())
  server.answers(listCampaigns, () => ({ items: [], mayCreate: false }))
  comes('secretary')
})
afterEach(() => {
  jest.useRealTimers()
  leavesTheDesk()
})

describe('the room of receptions', () => {
  it.each<[DutyRole, string[]]>([
    ['secretary', ['今天', '日程', '计划', '请假换班', '集中联系', '统计']],
    ['chair', ['日程', '计划', '集中联系', '统计']],
    ['liaisonOfficer', ['今天', '日程', '统计']],
    ['districtOfficer', ['日程', '集中联系', '统计']],
  ])('%s finds the pages that are open to that duty', async (role, pages) => {
    comes(role)
    render(<FiguresPage />)
    const tabs = within(await screen.findByRole('navigation', { name: '本页分类' }))
    expect(tabs.getAllByRole('button').map(one => one.textContent)).toEqual(pages)
  })

  it('says in red how many requests wait for the secretary', async () => {
    server.answers(listChanges, () => ({
      items: [makeChange(), makeChange({ acts: [], status: 'granted' })],
    }))
    render(<FiguresPage />)
    expect(await screen.findByRole('button', { name: '请假换班，1 件待办' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '接待，1 件待办' })).toBeInTheDocument()
  })

  it('says how many plans wait for the chair, of the next year too', async () => {
    comes('chair')
    server.answers(listPlans, ({ query }) =>
      makePlans({ items: [makePlanCard({ status: query.year === '2027' ? 'proposed' : 'draft' })] }),
    )
    render(<FiguresPage />)
    expect(await screen.findByRole('button', { name: '计划，1 件待办' })).toBeInTheDocument()
  })
})

describe('the calendar of the office', () => {
  const opens = async (...sessions: ReturnType<typeof makeStaffSession>[]) => {
    server.answers(listStaffSessions, () => ({ items: sessions }))
    render(<AgendaPage />)
    await waitFor(() => expect(screen.queryByRole('status', { name: '正在加载' })).not.toBeInTheDocument())
  }

  it('asks for the whole weeks of a month, and leafs on', async () => {
    await opens()
    expect(server.askedFor(listStaffSessions)[0]?.query).toEqual({ from: '2026-10-26', until: '2026-12-06' })
    press('往后翻')
    await screen.findByText('2026年12月')
    await waitFor(() =>
      expect(server.askedFor(listStaffSessions).at(-1)?.query).toEqual({
        from: '2026-11-30',
        until: '2027-01-03',
      }),
    )
  })

  it('shows the receptions of the day that is tapped: who comes, how many booked, what stands in the way', async () => {
    const conflicts = [{ kind: 'deputyAway' as const, note: '严晓红代表那天不便' }]
    await opens(makeStaffSession({ conflicts, waiting: 1 }))
    expect(screen.getByText('这一天没有接待')).toBeInTheDocument()
    press(/^12月4日，周五/)
    expect(await screen.findByText('冲突 · 幸福里代表联系点')).toBeInTheDocument()
    expect(screen.getByText('严晓红 · 预约 3 人，候补 1 人 · 严晓红代表那天不便')).toBeInTheDocument()
  })

  it('on a phone a week is a list', async () => {
    await opens(
      makeStaffSession({ startsAt: '2026-11-26T07:00:00.000Z', endsAt: '2026-11-26T08:00:00.000Z' }),
    )
    press('周')
    expect(await screen.findByText('11月26日 周四')).toBeInTheDocument()
    server.answers(listStaffSessions, () => ({ items: [] }))
    press('往后翻')
    expect(await screen.findByText('这一周没有接待')).toBeInTheDocument()
  })

  it('marks holidays and the weekends worked in exchange, and names the holiday above the list of its day', async () => {
    await opens()
    press('往前翻')
    const first = await screen.findByRole('button', { name: '10月1日，周四，国庆节放假' })
    expect(within(first).getByText('休')).toBeInTheDocument()
    const worked = screen.getByRole('button', { name: '10月10日，周六，调休上班' })
    expect(within(worked).getByText('班')).toBeInTheDocument()
    fireEvent.click(first)
    expect(screen.getByRole('heading', { name: '10月1日 周四 · 国庆节放假' })).toBeInTheDocument()
    expect(screen.queryByText('休 国庆节')).not.toBeInTheDocument()
  })

  it('on a desk the holiday is named inside its day, in a month and in a week', async () => {
    sitsAtDesk()
    await opens()
    press('往前翻')
    await screen.findByRole('button', { name: '10月1日，周四，国庆节放假' })
    expect(screen.getAllByText('休 国庆节')).toHaveLength(7)
    press('10月1日，周四，国庆节放假')
    press('周')
    expect(await screen.findByRole('button', { name: /^四 1 休 国庆节，看10月1日/ })).toBeInTheDocument()
    expect(screen.getAllByText('休 国庆节')).toHaveLength(4)
  })

  it('a reception on a weekend that is worked says so in the list of a week', async () => {
    await opens(
      makeStaffSession({ startsAt: '2026-10-10T07:00:00.000Z', endsAt: '2026-10-10T08:00:00.000Z' }),
    )
    press('周')
    const day = await screen.findByRole('heading', { name: /10月10日 周六/ })
    expect(within(day).getByText('班')).toBeInTheDocument()
  })

  it('is narrowed to one site, and then says who comes', async () => {
    const other = { code: 'OTHER', name: '江虹代表联系点' }
    await opens(makeStaffSession(), makeStaffSession({ id: changeId, site: other }))
    press(/^12月4日，周五，2 场/)
    pick('站点', '江虹代表联系点')
    expect(screen.queryByText('幸福里代表联系点', { selector: '.event-row-title' })).not.toBeInTheDocument()
    expect(screen.getByText('严晓红', { selector: '.event-row-title' })).toBeInTheDocument()
  })

  it('the district is narrowed to one street', async () => {
    comes('districtOfficer')
    await opens(
      makeStaffSession(),
      makeStaffSession({ id: changeId, street: '方松街道', site: { code: 'F', name: '方松站' } }),
    )
    press(/^12月4日，周五，2 场/)
    pick('街道', '方松街道')
    expect(screen.getByRole('button', { name: /^12月4日，周五，1 场/ })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '增加一场' })).not.toBeInTheDocument()
  })

  it('leads to the door on the day, and to the record afterwards', async () => {
    const session = makeStaffSession({ acts: ['hold', 'addWalkIn', 'recordMatter', 'cancel'] })
    await opens(session)
    server.answers(readStaffSession, () => ({ ...session, choices: [] }))
    press(/^12月4日，周五/)
    press(/幸福里代表联系点/)
    fireEvent.click(await screen.findByRole('button', { name: '到现场登记' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/door/today?session=${sessionId}` })
  })

  it('after it was held shows who came and what they say of it, and leads to the record', async () => {
    const session = makeStaffSession({
      status: 'held',
      phase: 'held',
      acts: [],
      recordDueOn: '2026-12-11',
      attendance: [
        {
          deputy: { id: deputyId, name: '严晓红' },
          isPresent: false,
          answer: 'objected',
          objection: '我在的',
        },
      ],
    })
    await opens(session)
    server.answers(readStaffSession, () => ({ ...session, choices: [] }))
    press(/^12月4日，周五/)
    press(/幸福里代表联系点/)
    expect(await screen.findByText('没有到场 · 本人有异议：我在的')).toBeInTheDocument()
    press('看接待记录')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/door/record?session=${sessionId}` })
  })

  it('what cannot be loaded can be tried again', async () => {
    server.answers(listStaffSessions, () => refuse('tryLater'))
    render(<AgendaPage />)
    await screen.findByText(errors.tryLater[1])
    server.answers(listStaffSessions, () => ({ items: [] }))
    press('再试一次')
    await screen.findByText('这一天没有接待')
  })
})

describe('leave and swaps', () => {
  const opens = async (changes: Parameters<typeof makeChange>[0] = {}) => {
    server.answers(listChanges, () => ({ items: [makeChange(changes)] }))
    render(<ChangesPage />)
    fireEvent.click(await screen.findByRole('button', { name: '决定' }))
  }
  const decides = () =>
    server.answers(moveChange, () => {
      server.answers(listChanges, () => ({
        items: [makeChange({ status: 'granted', acts: [], substitute: otherDeputy })],
      }))
      return makeChange({ status: 'granted', acts: [] })
    })

  it('say who, which reception, why, and how many have booked', async () => {
    server.answers(listChanges, () => ({ items: [makeChange()] }))
    render(<ChangesPage />)
    await screen.findByText('严晓红代表 · 请假')
    for (const words of ['12月4日 周五 15:00–16:00', '幸福里代表联系点', '“出差”', /已有 3 人预约/])
      expect(screen.getByText(words)).toBeInTheDocument()
  })

  it('a leave is granted with a substitute; who is told what stands there before', async () => {
    await opens()
    expect(inSheet().getByRole('button', { name: '请先选由谁接替' })).toBeDisabled()
    fireEvent.click(inSheet().getByRole('radio', { name: '沈国良' }))
    expect(inSheet().getByText(/3 位约好的居民会收到通知：改由沈国良代表接待/)).toBeInTheDocument()
    decides()
    write('给代表的说明', '路上小心')
    pressInSheet('批准')
    await screen.findByText('由沈国良代表接替')
    expect(server.askedFor(moveChange)[0]?.body).toEqual({
      act: 'grant',
      note: '路上小心',
      substitute: otherDeputy.id,
    })
    expect(screen.getByText('没有要决定的')).toBeInTheDocument()
  })

  it('where nobody would be left, granting calls the reception off, and asks once more', async () => {
    await opens()
    fireEvent.click(inSheet().getByRole('radio', { name: '不另安排' }))
    expect(inSheet().getByText(/这场会取消/)).toBeInTheDocument()
    decides()
    thinksBetter()
    pressInSheet('批准')
    await waitFor(() => expect(asked()?.title).toBe('批准并取消这场？'))
    expect(server.askedFor(moveChange)).toHaveLength(0)
    pressInSheet('批准')
    await waitFor(() => expect(server.askedFor(moveChange)[0]?.body).toEqual({ act: 'grant', note: '' }))
  })

  it('where others still come, they are named', async () => {
    const deputies = [
      { id: deputyId, name: '严晓红' },
      { id: changeId, name: '陈红' },
    ]
    await opens({ session: makeSession({ id: sessionId, deputies }) })
    fireEvent.click(inSheet().getByRole('radio', { name: '不另安排' }))
    expect(inSheet().getByText(/由陈红代表接待，时间地点不变/)).toBeInTheDocument()
  })

  it('a swap that was agreed to needs no choosing, and can be refused', async () => {
    await opens({ kind: 'swap', status: 'agreed', substitute: otherDeputy, choices: [] })
    expect(inSheet().queryByRole('radiogroup')).not.toBeInTheDocument()
    expect(inSheet().getByText(/改由沈国良代表接待/)).toBeInTheDocument()
    decides()
    pressInSheet('不批准，仍按原来的安排')
    await waitFor(() => expect(told()).toBe('没有批准，已告诉代表'))
    expect(server.askedFor(moveChange)[0]?.body).toEqual({ act: 'refuse', note: '' })
  })

  it('what somebody else has decided meanwhile is shown as decided', async () => {
    await opens()
    fireEvent.click(inSheet().getByRole('radio', { name: '沈国良' }))
    server.answers(moveChange, () => refuse('changeActNotAllowed'))
    server.answers(listChanges, () => ({ items: [makeChange({ status: 'withdrawn', acts: [] })] }))
    pressInSheet('批准')
    await screen.findByText('已撤回')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('campaigns', () => {
  const opens = async (items: ReturnType<typeof makeCampaign>[], mayCreate = false) => {
    server.answers(listCampaigns, () => ({ items, mayCreate }))
    render(<CampaignsPage />)
    await waitFor(() => expect(screen.queryByRole('status', { name: '正在加载' })).not.toBeInTheDocument())
  }

  it('a year without one says so', async () => {
    await opens([])
    expect(screen.getByText('2026 年还没有集中联系')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '发起集中联系' })).not.toBeInTheDocument()
  })

  it('the district sets one up for the half-year that has none', async () => {
    comes('districtOfficer')
    await opens([makeCampaign()], true)
    server.answers(createCampaign, () => makeCampaign({ half: 1 }))
    press('发起集中联系')
    expect(inSheet().queryByRole('radio', { name: '下半年' })).not.toBeInTheDocument()
    write('主题', '社区养老')
    write('从哪天', '2026-12-01')
    write('到哪天', '2026-12-11')
    pressInSheet('发起')
    await waitFor(() => expect(told()).toBe('已发起，等各街道公布'))
    expect(asked()?.content).toContain('每个开放的站点各排一场')
    expect(server.askedFor(createCampaign)[0]?.body).toEqual({
      ...{ year: 2026, half: 1, theme: '社区养老', fromOn: '2026-12-01', untilOn: '2026-12-11' },
      ...{ from: 540, minutes: 90 },
    })
  })

  it('shows how far each street is', async () => {
    await opens([
      makeCampaign({ streets: [makeStreetOf(), makeStreetOf({ slug: 'f', name: '方松街道', held: 15 })] }),
    ])
    expect(screen.getByText('已接待 21 / 30 场 · 来访 40 人 · 反映 18 件 · 小结 0 / 2')).toBeInTheDocument()
    expect(screen.getByText('已接待 15 / 15 场 · 来访 20 人 · 反映 9 件')).toBeInTheDocument()
  })

  it('the chair publishes the street’s receptions', async () => {
    comes('chair')
    await opens([makeCampaign({ streets: [makeStreetOf({ planned: 15, mayPublish: true })] })])
    server.answers(publishCampaign, () => makeCampaign())
    press('公布 15 场')
    await waitFor(() => expect(told()).toBe('已公布'))
    expect(asked()?.content).toContain('居民马上能看到并预约')
    expect(server.askedFor(publishCampaign)[0]?.body).toEqual({ street: 'zhongshan' })
  })

  it('the secretary writes the street’s one report, and corrects it', async () => {
    await opens([makeCampaign({ streets: [makeStreetOf({ mayReport: true })] })])
    const report = { text: '居民最关心停车。', by: '王敏', at: NOW.toISOString() }
    server.answers(reportCampaign, () => makeCampaign())
    press('写小结')
    write('小结', '居民最关心停车。')
    server.answers(listCampaigns, () => ({
      items: [makeCampaign({ streets: [makeStreetOf({ mayReport: true, report })] })],
      mayCreate: false,
    }))
    pressInSheet('提交')
    expect(await screen.findByRole('button', { name: '改小结' })).toBeInTheDocument()
    expect(screen.getByText('居民最关心停车。')).toBeInTheDocument()
  })
})

describe('the figures of a year', () => {
  const figures = (planned = 10) => ({
    total: makeCounts({ planned }),
    months: [{ month: 1, ...makeCounts() }],
    sites: [
      { code: 'B', name: '醉白池代表联系点', ...makeCounts({ waitMinutes: null }) },
      { code: siteCode, name: '幸福里代表联系点', ...makeCounts() },
    ],
  })

  it('say what was held of what was public, who came, how long they waited, what they brought', async () => {
    server.answers(readReceptionFigures, () => figures())
    render(<FiguresPage />)
    for (const words of ['8 / 10', '30 人', '12 人', '7 分钟', '18 件'])
      expect((await screen.findAllByText(words)).length).toBeGreaterThan(0)
    press('列出数字')
    expect(screen.getByText(/^1月：公布 10 场，已接待 8 场/)).toBeInTheDocument()
  })

  it('name sites in the order of names, and no person', async () => {
    server.answers(readReceptionFigures, () => figures())
    render(<FiguresPage />)
    const names = await screen.findAllByText(/代表联系点$/)
    expect(names.map(one => one.textContent)).toEqual(['幸福里代表联系点', '醉白池代表联系点'])
  })

  it('the district looks at one street and at another year', async () => {
    comes('districtOfficer')
    server.answers(readReceptionFigures, () => figures())
    server.answers(listPlaces, () => ({
      streets: [
        { slug: 'fangsong', name: '方松街道', gcj02: null },
        { slug: 'zhongshan', name: '中山街道', gcj02: null },
      ],
      neighbourhoods: [],
      landmarks: [],
      tiles: null,
    }))
    render(<FiguresPage />)
    await screen.findByLabelText('街道')
    pick('街道', '中山街道')
    press('2025 年')
    await waitFor(() =>
      expect(server.askedFor(readReceptionFigures).at(-1)?.query).toEqual({
        year: '2025',
        street: 'zhongshan',
      }),
    )
  })

  it('a year in which nothing was public says so', async () => {
    server.answers(readReceptionFigures, () => figures(0))
    render(<FiguresPage />)
    expect(await screen.findByText('2026 年还没有公布过接待')).toBeInTheDocument()
  })
})
