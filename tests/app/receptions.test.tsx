import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useEntry } from '../../src/app/entry'
import { useKeptBookings } from '../../src/app/keptBookings'
import SchedulePage from '../../src/app/receptions/schedule'
import SessionPage from '../../src/app/receptions/session'
import { weekOf } from '../../src/app/receptions/week'
import { listPlaces } from '../../src/contract/home'
import type { Gcj02 } from '../../src/contract/place'
import {
  findSessions,
  listSessions,
  readSession,
  type SessionCard,
  type SessionView,
} from '../../src/contract/receptions'
import { addDays, dayOf, startOfDay } from '../../src/contract/time'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { bookingId, deputyId, makeBooking, makeSession, makeSessionView, siteCode } from '../support/samples'
import { phone } from '../support/stubs/taro'

const HOUR = 3_600_000
const monday = weekOf(dayOf(Date.now()))
const sessionId = makeSession().id
const street: Gcj02 = [121.2224, 31.0311]

/** A reception so many days after this week's Monday, from 14:00 to 15:00. */
const onDay = (days: number, changes: Partial<SessionCard> = {}): SessionCard => {
  const startsAt = startOfDay(addDays(monday, days)) + 14 * HOUR
  return makeSession({
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + HOUR).toISOString(),
    ...changes,
  })
}
const pageOf = (...items: SessionCard[]) => ({ items, total: items.length, hasMore: false })
/** Answers as the server does: of the days asked for, else everything. */
const serves = (...all: SessionCard[]) =>
  server.answers(listSessions, ({ query: { from, until } }) =>
    pageOf(
      ...all.filter(({ startsAt }) => !from || (dayOf(startsAt) >= from && dayOf(startsAt) <= (until ?? ''))),
    ),
  )

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
  server.answers(listPlaces, () => ({
    streets: [{ slug: 'fangsong', name: '方松街道', gcj02: street }],
    neighbourhoods: [],
    landmarks: [],
    tiles: null,
  }))
  serves()
})

const draw = (Page: () => React.ReactNode) =>
  act(async () => {
    render(<Page />)
  })
const openSchedule = (params: Record<string, string> = {}) => {
  phone.opens('/receptions/schedule', params)
  return draw(SchedulePage)
}
const openSession = (changes: Partial<SessionView> = {}) => {
  server.answers(readSession, () => makeSessionView(changes))
  phone.opens('/receptions/session', { id: sessionId })
  return draw(SessionPage)
}
const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
  })
const lastAsked = () => server.askedFor(listSessions).at(-1)?.query

describe('the schedule by week', () => {
  it('asks for the seven days of this week, of the street by whose door one came in', async () => {
    useEntry.setState({ street: 'fangsong' })
    await openSchedule()
    expect(server.askedFor(listSessions)[0]?.query).toMatchObject({
      street: 'fangsong',
      from: monday,
      until: addDays(monday, 6),
    })
  })

  it.each([
    [{ free: 3 }, '还能约 3 位'],
    [{ free: 0 }, '约满，可候补'],
    [{ phase: 'cancelled' }, '已取消'],
    [{ phase: 'underWay' }, '正在接待'],
    [{ phase: 'recorded' }, '已结束'],
  ] as const)('says whether there is still a place: %j', async (changes, words) => {
    serves(onDay(7, changes))
    await openSchedule()
    await press('下一周')
    expect(screen.getByText(words)).toBeInTheDocument()
    expect(screen.getByText('代表 严晓红')).toBeInTheDocument()
  })

  it('shows one day alone after a tap, and the whole week after another', async () => {
    serves(onDay(7, { id: 'a', theme: '周一的事' }), onDay(8, { id: 'b', theme: '周二的事' }))
    await openSchedule()
    await press('下一周')
    const [tuesday] = screen.getAllByRole('button', { name: /，1 场$/ }).slice(1)
    if (!tuesday) throw new Error('no tuesday')
    fireEvent.click(tuesday)
    expect(screen.queryByText('主题：周一的事')).not.toBeInTheDocument()
    fireEvent.click(tuesday)
    expect(screen.getByText('主题：周一的事')).toBeInTheDocument()
  })

  it('knows the whole week, however many pages it takes', async () => {
    server.answers(listSessions, ({ query: { page } }) => ({
      items: [onDay(6, { id: `page${page}`, theme: `第 ${page} 页` })],
      total: 3,
      hasMore: page !== '3',
    }))
    await openSchedule()
    for (const page of [1, 2, 3]) expect(await screen.findByText(`主题：第 ${page} 页`)).toBeInTheDocument()
  })

  it('draws the first of many at once, and the rest on demand', async () => {
    serves(...Array.from({ length: 11 }, (_, at) => onDay(7, { id: `s${at}`, theme: `第 ${at + 1} 件` })))
    await openSchedule()
    await press('下一周')
    expect(screen.queryByText('主题：第 9 件')).not.toBeInTheDocument()
    await press('再看 3 场')
    expect(screen.getByText('主题：第 11 件')).toBeInTheDocument()
  })

  it('leads back to this week', async () => {
    await openSchedule()
    await press('下一周')
    await press('下一周')
    await press('回本周')
    expect(screen.getByText('本周')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '回本周' })).not.toBeInTheDocument()
  })

  it('begins with the week in which the deputy that was asked for receives next, and names what comes later', async () => {
    serves(onDay(21), onDay(50, { id: 'later', theme: '后面的事' }))
    await openSchedule({ deputy: deputyId, name: '严晓红代表' })
    expect(lastAsked()).toMatchObject({ deputy: deputyId })
    expect(server.askedFor(listSessions).some(({ query }) => query.from === addDays(monday, 21))).toBe(true)
    expect(screen.getByText('往后的场次')).toBeInTheDocument()
    await press(/只看 ?严晓红代表/)
    expect(lastAsked()?.deputy).toBeUndefined()
  })
})

describe('a week without receptions', () => {
  it('names the next one and leads to its week', async () => {
    serves(onDay(14))
    await openSchedule()
    await press('看最近的一场')
    expect(screen.getByText('还能约 3 位')).toBeInTheDocument()
  })

  it('leads on to an opinion where there is no next one', async () => {
    await openSchedule()
    await press('提意见')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/resident/scan' })
  })

  it('says when the server does not answer, and tries again', async () => {
    server.answers(listSessions, () => refuse('tryLater'))
    await openSchedule()
    serves(onDay(6))
    await press('再试一次')
    expect(screen.getByText('还能约 3 位')).toBeInTheDocument()
  })
})

describe('the next seven days nearby', () => {
  const near = { ...onDay(6), metres: 820 }
  beforeEach(() => server.answers(findSessions, () => ({ items: [near] })))

  it('asks nobody where one is until it is tapped, and keeps the place nowhere', async () => {
    await openSchedule()
    await press('附近七天')
    expect(server.askedFor(findSessions)).toHaveLength(0)
    expect(Taro.getFuzzyLocation).not.toHaveBeenCalled()
    jest
      .mocked<(options: object) => Promise<unknown>>(Taro.getFuzzyLocation)
      .mockResolvedValueOnce({ longitude: 121.23, latitude: 31.03 })
    await press('用我的位置')
    expect(server.askedFor(findSessions)[0]?.body).toEqual({ from: [121.23, 31.03] })
    expect(screen.getByText('820 米')).toBeInTheDocument()
    expect(JSON.stringify([...phone.kept])).not.toContain('121.23')
  })

  it('takes a street as well, and says when there is nothing', async () => {
    server.answers(findSessions, () => ({ items: [] }))
    await openSchedule()
    await press('附近七天')
    await press('选街道或居民区')
    await press('方松街道')
    await press('方松街道')
    expect(screen.getByText('附近七天内没有接待')).toBeInTheDocument()
  })
})

describe('one reception', () => {
  it('tells when, where, who, with whom and about what', async () => {
    await openSession({ jointUnits: ['区民政局'] })
    for (const words of [
      '15:00–16:00',
      '主题：养老服务',
      '严晓红',
      '区民政局',
      '沪松路255弄18号',
      /现场另留 3 个号/,
    ])
      expect(screen.getByText(words)).toBeInTheDocument()
    await press('打开地图导航')
    expect(Taro.openLocation).toHaveBeenCalledWith(expect.objectContaining({ longitude: 121.244553 }))
    await press(/021-00001000/)
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '021-00001000' })
    await press(/严晓红/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/places/deputy?id=${deputyId}` })
  })

  it('takes the time that was tapped on to the form; what is taken cannot be tapped', async () => {
    await openSession()
    fireEvent.click(screen.getByRole('radio', { name: '15:00，约满' }))
    expect(screen.getByRole('button', { name: '预约' })).toBeInTheDocument()
    fireEvent.click(screen.getByRole('radio', { name: '15:15，还有 2 位' }))
    await press('预约 15:15')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/receptions/book?session=${sessionId}&slot=1` })
  })

  it('offers the waitlist when it is full, and says how many wait', async () => {
    await openSession({ free: 0, waiting: 4, slots: [] })
    expect(screen.getByText(/4 位在候补/)).toBeInTheDocument()
    await press('排队候补')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/receptions/book?session=${sessionId}` })
  })

  it('says why it was called off, and leads to the others', async () => {
    await openSession({ phase: 'cancelled', cancelledWhy: '站点停电检修' })
    expect(screen.getByText('这场接待取消了：站点停电检修')).toBeInTheDocument()
    expect(screen.queryByText('选一个时间')).not.toBeInTheDocument()
    await press('看这里的其他场次')
    expect(jest.mocked(Taro.navigateTo).mock.lastCall?.[0].url).toContain(
      `/receptions/schedule?site=${siteCode}`,
    )
  })

  it('says which holiday it gave way to, unless it was called off', async () => {
    const moved = { startsAt: '2027-01-04T07:00:00.000Z', movedFrom: '2027-01-01' }
    await openSession(moved)
    expect(screen.getByText('原定1月1日（元旦），顺延到1月4日 周一')).toBeInTheDocument()
    cleanup()
    await openSession({ ...moved, phase: 'cancelled', cancelledWhy: '站点停电检修' })
    expect(screen.queryByText(/^原定/)).not.toBeInTheDocument()
  })

  it('says what changed, the latest at the head', async () => {
    const changes = [
      { at: '2026-11-20T02:00:00.000Z', text: '改由孙敏珺代表接待' },
      { at: '2026-11-19T02:00:00.000Z', text: '改到下午三点' },
    ]
    await openSession({ phase: 'changed', changes })
    expect(screen.getByText('有变动：改由孙敏珺代表接待')).toBeInTheDocument()
    expect(screen.getByText('改到下午三点')).toBeInTheDocument()
  })

  it('tells afterwards what came of it, in numbers and kinds', async () => {
    await openSession({
      phase: 'recorded',
      summary: { visitors: 7, matters: 5, kinds: [{ category: 'lift', count: 3 }] },
    })
    expect(screen.getByText('来访居民')).toBeInTheDocument()
    expect(screen.getByText(/ 3 件$/)).toBeInTheDocument()
  })

  it.each([
    ['of the account', () => openSession({ mine: { id: bookingId, status: 'booked' } })],
    [
      'that this phone keeps',
      () => {
        useKeptBookings.getState().keep(makeBooking(), 'token')
        return openSession()
      },
    ],
  ])('leads to the own booking %s instead of another one', async (_, open) => {
    await open()
    expect(screen.queryByText('选一个时间')).not.toBeInTheDocument()
    await press('看我的预约')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/receptions/booking?id=${bookingId}` })
  })

  it('goes into the calendar of the phone, or leaves the words where that is not allowed', async () => {
    await openSession()
    await press('加入日历')
    expect(Taro.addPhoneCalendar).toHaveBeenCalledWith(
      expect.objectContaining({
        title: '人大代表接待：幸福里代表联系点',
        startTime: Date.parse('2030-11-29T07:00:00.000Z') / 1000,
      }),
    )
    jest
      .mocked(Taro.addPhoneCalendar)
      .mockRejectedValueOnce({ errMsg: 'addPhoneCalendar:fail not supported' })
    await press('加入日历')
    expect(Taro.setClipboardData).toHaveBeenCalled()
    jest.mocked(Taro.setClipboardData).mockClear()
    jest.mocked(Taro.addPhoneCalendar).mockRejectedValueOnce({ errMsg: 'addPhoneCalendar:fail cancel' })
    await press('加入日历')
    expect(Taro.setClipboardData).not.toHaveBeenCalled()
  })

  it('is passed on with when and where', async () => {
    await openSession()
    expect(phone.passesOn()).toEqual({
      title: '2030年11月29日 周五 15:00–16:00 幸福里代表联系点：代表接待',
      path: `/receptions/session?id=${sessionId}`,
    })
  })

  it('says when there is none, and leads to the schedule', async () => {
    server.answers(readSession, () => refuse('notFound'))
    phone.opens('/receptions/session', { id: sessionId })
    await draw(SessionPage)
    await press('看接待日程')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/receptions/schedule' })
  })
})
