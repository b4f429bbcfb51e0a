import Taro from '@tarojs/taro'
import { fireEvent, within as inside, render, screen, waitFor } from '@testing-library/react'
import CalendarPage from '../../src/app/deputy/calendar'
import { useCalendarView } from '../../src/app/deputy/calendarView'
import { useSession } from '../../src/app/session'
import {
  addAbsence,
  listAbsences,
  moveChange,
  readCalendar,
  removeAbsence,
} from '../../src/contract/receptions'
import { startApp } from '../support/app-world'
import { makeCalendar, makeCalendarSession, makeChange } from '../support/calendar'
import { makeCard, opinionId } from '../support/samples'
import { phone } from '../support/stubs/taro'
import { leavesTheDesk, sitsAtDesk } from '../support/taps'

const NOW = Date.parse('2026-11-24T09:12:00+08:00')
const deputy = {
  id: opinionId,
  name: '严晓红',
  duties: [{ role: 'deputy' as const, place: '幸福里代表联系点' }],
}
const named = (name: string) => ({ site: { code: 'GBRT6X', name } })
const five = [
  makeCalendarSession('11-26 09:00', named('岳阳街道代表之家')),
  makeCalendarSession('11-26 10:30', named('通波代表联系点')),
  makeCalendarSession('11-26 14:00', {
    ...named('中心商圈代表联络站'),
    phase: 'cancelled',
    cancelledWhy: '站点停电检修',
  }),
  makeCalendarSession('11-26 14:15', { ...named('方塔小区代表联系点'), phase: 'changed' }),
  makeCalendarSession('11-26 14:30', { isCampaign: true, theme: '民生实事大家提', booked: 5, waiting: 2 }),
]
const busy = makeCalendar({
  sessions: [...five, makeCalendarSession('11-24 15:00'), makeCalendarSession('12-03 15:00')],
  campaigns: [{ id: opinionId, theme: '民生实事大家提', fromOn: '2026-11-16', untilOn: '2026-11-27' }],
  absences: [{ fromOn: '2026-11-12', untilOn: '2026-11-13', note: '外出学习' }],
})

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const draw = async () => {
  const drawn = render(<CalendarPage />)
  await screen.findByText('订阅到手机日历')
  return drawn
}

let server: ReturnType<typeof startApp>
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  server = startApp()
  server.answers(readCalendar, () => busy)
  useCalendarView.setState({ view: 'month' })
  useSession.setState({ token: 'token', me: deputy })
  phone.opens('/deputy/calendar')
})
afterEach(() => {
  jest.restoreAllMocks()
  leavesTheDesk()
})

describe('a deputy looks at a busy month', () => {
  it('lets nobody in who has no duty', async () => {
    useSession.setState({ token: '', me: null })
    render(<CalendarPage />)
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/signIn' }))
    expect(server.askedFor(readCalendar)).toEqual([])
  })

  it('sees how much there is, and the list of the day that is tapped', async () => {
    await draw()
    expect(screen.getByText('5 场接待')).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: '今天' })).toBeInTheDocument()
    press('11月26日，周四，集中联系，5 场')
    expect(screen.getByRole('heading', { name: '11月26日 周四' })).toBeInTheDocument()
    for (const { site } of five) expect(screen.getByText(site.name)).toBeInTheDocument()
    expect(screen.getByText('民生实事大家提 · 预约 5 人，候补 2 人')).toBeInTheDocument()
  })

  it('sees what was called off struck through, and why', async () => {
    await draw()
    press(/^11月26日/)
    const row = screen.getByRole('button', { name: /中心商圈代表联络站/ })
    expect(inside(row).getByText('已取消')).toBeInTheDocument()
    expect(inside(row).getByText('原因：站点停电检修')).toBeInTheDocument()
    expect(row).toHaveClass('event-cancelled')
  })

  it('opens a reception', async () => {
    await draw()
    press(/^11月26日/)
    fireEvent.click(screen.getByText('通波代表联系点'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/deputy/reception?id=${five[1]?.id}&day=2026-11-26`,
    })
  })

  it('finds three of five inside the day on a desk, and the others one tap away', async () => {
    sitsAtDesk()
    await draw()
    expect(screen.getByRole('button', { name: '14:00，中心商圈代表联络站，已取消' })).toBeInTheDocument()
    expect(screen.queryByText('方塔小区代表联系点')).not.toBeInTheDocument()
    press('还有 2 场')
    expect(screen.getByText('方塔小区代表联系点')).toBeInTheDocument()
  })

  it('reads a long name to its end', async () => {
    const name = '中山街道蓝天新村第二居民区党群服务中心暨人大代表联系点（原蓝天文化活动室二楼东侧会议室）'
    server.answers(readCalendar, () =>
      makeCalendar({ sessions: [makeCalendarSession('11-24 15:00', named(name))] }),
    )
    await draw()
    expect(screen.getByText(name)).toBeInTheDocument()
  })

  it('knows holidays, worked weekends and the own days away', async () => {
    await draw()
    press(/^11月12日.*我不便：外出学习/)
    expect(screen.getByText('我不便：外出学习')).toBeInTheDocument()
    press('往前翻')
    expect(screen.getByRole('button', { name: '10月10日，周六，调休上班' })).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: '10月1日 周四 · 国庆节放假' })).toBeInTheDocument()
  })
})

describe('a deputy leafs', () => {
  it('by the buttons and back to today, and the server is asked once', async () => {
    await draw()
    press('往后翻')
    expect(screen.getByRole('heading', { name: /^2026年12月/ })).toBeInTheDocument()
    expect(screen.getByText('1 场接待')).toBeInTheDocument()
    press('回到今天')
    expect(screen.getByRole('heading', { name: /^2026年11月/ })).toBeInTheDocument()
    expect(server.askedFor(readCalendar).map(({ query }) => query)).toEqual([
      { from: '2026-08-31', until: '2027-06-06' },
    ])
  })

  it('by wiping across, but not by scrolling', async () => {
    await draw()
    const sheet = screen.getByRole('group', { name: '2026年11月' })
    const wipe = (x: number, y: number) => {
      fireEvent.touchStart(sheet, { touches: [{ clientX: 200, clientY: 300 }] })
      fireEvent.touchEnd(sheet, { changedTouches: [{ clientX: 200 + x, clientY: 300 + y }] })
    }
    wipe(-80, 200)
    expect(screen.getByRole('group', { name: '2026年11月' })).toBeInTheDocument()
    wipe(-80, 10)
    expect(screen.getByRole('group', { name: '2026年12月' })).toBeInTheDocument()
    wipe(80, 10)
    expect(screen.getByRole('group', { name: '2026年11月' })).toBeInTheDocument()
  })

  it('to a far month, which is asked for', async () => {
    await draw()
    for (let count = 0; count < 7; count += 1) press('往后翻')
    await waitFor(() => expect(server.askedFor(readCalendar)).toHaveLength(2))
    expect(await screen.findByRole('group', { name: '2027年6月' })).toBeInTheDocument()
  })
})

describe('a deputy looks in other ways', () => {
  it('at a week, where three at one time are one block that opens', async () => {
    await draw()
    press('周')
    expect(screen.getByRole('heading', { name: /^11月23日–29日/ })).toBeInTheDocument()
    press('同一时段有 3 场，点开看')
    expect(screen.getByText('方塔小区代表联系点')).toBeInTheDocument()
    expect(screen.getByText('同一时段的 3 场')).toBeInTheDocument()
  })

  it('at one day of the week, where they stand side by side', async () => {
    await draw()
    press('周')
    press('四 26，看11月26日 周四')
    expect(
      screen.getByRole('button', { name: '14:15到15:15，方塔小区代表联系点，有变动，还没有人预约' }),
    ).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '日' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('at the agenda, from today on, and at what is over when asked', async () => {
    server.answers(readCalendar, () =>
      makeCalendar({ sessions: [makeCalendarSession('11-03 14:00', named('通波代表联系点')), ...five] }),
    )
    await draw()
    press('日程')
    expect(screen.queryByText('11月3日 周二')).not.toBeInTheDocument()
    expect(screen.getByText('11月26日 周四')).toBeInTheDocument()
    press('看本月已过去的 1 场')
    expect(screen.getByText('11月3日 周二')).toBeInTheDocument()
  })

  it('and finds the way remembered', async () => {
    const first = await draw()
    press('日程')
    first.unmount()
    await draw()
    expect(screen.getByRole('button', { name: '日程' })).toHaveAttribute('aria-pressed', 'true')
    expect(phone.kept.get('calendar-view')).toContain('agenda')
  })
})

describe('an empty month', () => {
  it('says so, and what comes next', async () => {
    server.answers(readCalendar, () => makeCalendar({ sessions: [makeCalendarSession('12-03 15:00')] }))
    await draw()
    expect(screen.getByText('没有接待')).toBeInTheDocument()
    expect(screen.getByText('这一天没有接待安排')).toBeInTheDocument()
    expect(screen.getByText('下一场 12月3日 周四 15:00–16:00')).toBeInTheDocument()
    press('日程')
    expect(screen.getByText('这个月没有接待安排')).toBeInTheDocument()
  })
})

describe('without a network', () => {
  it('shows what was last loaded, and from when it is', async () => {
    const first = await draw()
    first.unmount()
    server.isCutOff()
    jest.spyOn(Date, 'now').mockReturnValue(NOW + 3_600_000)
    await draw()
    expect(await screen.findByText('离线，显示 11月24日 09:12 的日程')).toBeInTheDocument()
    expect(screen.getByText('5 场接待')).toBeInTheDocument()
    server.isBack()
    press(/^离线/)
    await waitFor(() => expect(screen.queryByText(/^离线/)).not.toBeInTheDocument())
  })

  it('shows nobody else what was loaded for one person', async () => {
    const first = await draw()
    first.unmount()
    server.isCutOff()
    useSession.setState({ token: 'other', me: { ...deputy, id: five[0]?.id ?? '' } })
    render(<CalendarPage />)
    expect(await screen.findByText('网络不通，请检查网络后再试。')).toBeInTheDocument()
    expect(screen.queryByText('5 场接待')).not.toBeInTheDocument()
    server.isBack()
    press('再试一次')
    expect(await screen.findByText('5 场接待')).toBeInTheDocument()
  })

  it('has forgotten it after the person left', async () => {
    const first = await draw()
    expect(phone.kept.get('work')).toContain('岳阳街道代表之家')
    first.unmount()
    useSession.getState().signOut()
    expect(phone.kept.has('work')).toBe(false)
  })

  it('throws away what an older app kept in another shape', async () => {
    phone.kept.set('work', JSON.stringify({ person: deputy.id, calendar: { sessions: 'none' } }))
    server.isCutOff()
    render(<CalendarPage />)
    expect(await screen.findByText('网络不通，请检查网络后再试。')).toBeInTheDocument()
  })
})

describe('what waits for the deputy', () => {
  const change = makeChange()
  beforeEach(() => server.answers(readCalendar, () => ({ ...busy, asked: [change] })))

  it.each([
    ['愿意接替', 'agree'],
    ['那时不便', 'decline'],
  ])('a swap is answered: %s', async (button, act) => {
    server.answers(moveChange, () => ({ ...change, acts: [] }))
    await draw()
    press('王建国代表请您接替，等您答复')
    expect(screen.getByText('12月4日 周五 15:00–16:00，幸福里代表联系点')).toBeInTheDocument()
    expect(screen.getByText('原因：区里临时安排调研')).toBeInTheDocument()
    server.answers(readCalendar, () => busy)
    press(button)
    await waitFor(() => expect(server.askedFor(moveChange)[0]?.body).toEqual({ act }))
    await waitFor(() => expect(screen.queryByText('王建国代表请您接替，等您答复')).not.toBeInTheDocument())
    expect(Taro.showModal).toHaveBeenCalledTimes(1)
  })

  it('an answer that was not meant is not sent', async () => {
    jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
    await draw()
    press('王建国代表请您接替，等您答复')
    press('愿意接替')
    await waitFor(() => expect(Taro.showModal).toHaveBeenCalled())
    expect(server.askedFor(moveChange)).toEqual([])
  })

  it('an opinion leads to where a word can be said', async () => {
    server.answers(readCalendar, () => ({ ...busy, opinions: [makeCard()] }))
    await draw()
    expect(screen.getByRole('heading', { name: '等我说一句的意见 1' })).toBeInTheDocument()
    fireEvent.click(screen.getByText('3 号楼门口的路灯坏了半个月'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/deputy/opinion?id=${opinionId}` })
  })
})

describe('days on which a deputy cannot come', () => {
  const away = { id: opinionId, fromOn: '2026-12-18', untilOn: '2026-12-23', note: '外出学习' }

  it('are written down, a single one by its day alone', async () => {
    server.answers(listAbsences, () => ({ items: [] }))
    server.answers(addAbsence, () => ({ items: [away] }))
    await draw()
    press(/我不便的日子/)
    await screen.findByText(/还没有登记/)
    press('登记')
    expect(screen.getByText('请选择哪一天')).toBeInTheDocument()
    fireEvent.change(screen.getByLabelText('从哪天'), { target: { value: '2026-12-18' } })
    press('登记')
    await waitFor(() =>
      expect(server.askedFor(addAbsence)[0]?.body).toEqual({
        fromOn: '2026-12-18',
        untilOn: '2026-12-18',
        note: '',
      }),
    )
  })

  it('are taken back after asking', async () => {
    server.answers(listAbsences, () => ({ items: [away] }))
    server.answers(removeAbsence, () => ({ items: [] }))
    await draw()
    press(/我不便的日子/)
    fireEvent.click(await screen.findByRole('button', { name: '删除 12月18日 周五 至 12月23日 周三' }))
    await waitFor(() => expect(server.askedFor(removeAbsence)).toHaveLength(1))
    expect(Taro.showModal).toHaveBeenCalledTimes(1)
  })
})
