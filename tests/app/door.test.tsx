import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { LeaveButton } from '../../src/app/acting/LeaveButton'
import App from '../../src/app/app'
import CallsPage from '../../src/app/door/calls'
import MatterPage from '../../src/app/door/matter'
import RecordPage from '../../src/app/door/record'
import ScanPage from '../../src/app/door/scan'
import TodayPage from '../../src/app/door/today'
import { forgetQueue, useQueue } from '../../src/app/queue'
import { sendTaps } from '../../src/app/queueSending'
import { useSession } from '../../src/app/session'
import { errors } from '../../src/contract/errors'
import {
  actAtDoor,
  addWalkIn,
  confirmRecord,
  findAtDoor,
  type GuestRow,
  holdSession,
  listCalls,
  listDoor,
  markCalled,
  type RecordView,
  readRecord,
  recordMatter,
} from '../../src/contract/receptions'
import type { DutyRole } from '../../src/contract/roles'
import { sayReceipt } from '../../src/contract/scan'
import { signOut } from '../../src/contract/session'
import { startApp } from '../support/app-world'
import { guestId, makeDoor, makeGuest, makeReception, NOW, type Reception, sessionId } from '../support/door'
import { refuse } from '../support/fake-server'
import { deputyId, makeReceipt, opinionId, receiptCode } from '../support/samples'
import { phone } from '../support/stubs/taro'

const officer = (role: DutyRole, id = opinionId) => ({
  id,
  name: '陈美芳',
  duties: [{ role, place: '幸福里代表联系点' }],
})
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const inSheet = (name: string | RegExp) =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
/** A thumb needs a moment from one guest to the next. */
const aMomentLater = () => jest.setSystemTime(Date.now() + 1000)
const went = (url: string) => expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
const said = () => jest.mocked(Taro.showModal).mock.calls.at(-1)?.[0]
const thinksBetter = () =>
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: 'ok' })
const keysOf = (endpoint: Parameters<typeof server.askedFor>[0]) =>
  server.askedFor(endpoint).map(({ header }) => header['Idempotency-Key'])

let server: ReturnType<typeof startApp>
/** The rows as the server has them. */
let guests: GuestRow[]
const reception = (changes: Partial<Reception> = {}) =>
  server.answers(listDoor, () => makeDoor(makeReception(guests, changes)))

/** The first who waits. */
const makeWaiter = (n: number, changes: Partial<GuestRow> = {}) =>
  makeGuest(n, { status: 'waiting', slotAt: null, order: 1, hasWaited: true, ...changes })

const after = { arrive: 'arrived', meet: 'met', noShow: 'noShow', undo: 'booked' } as const
const isAct = (act: unknown): act is keyof typeof after => typeof act === 'string' && act in after
const stillWaiting = (act: keyof typeof after): Partial<GuestRow> => ({
  arrivedAt: act === 'arrive' ? NOW.toISOString() : null,
})

/** Does what was tapped, as the server would. */
const obeys = () => {
  server.answers(actAtDoor, ({ path, body }) => {
    const id = path.split('/')[3]
    const { act } = body
    if (!isAct(act)) return refuse('badInput')
    const acted = (row: GuestRow) => (row.status === 'waiting' ? stillWaiting(act) : { status: after[act] })
    guests = guests.map(row => (row.id === id ? { ...row, ...acted(row) } : row))
    return guests.find(row => row.id === id) ?? refuse('notFound')
  })
  server.answers(addWalkIn, ({ body }) => {
    const row = makeGuest(8, { status: 'arrived', isWalkIn: true, slotAt: null, name: String(body.name) })
    guests = [...guests, row]
    return row
  })
}

beforeEach(() => {
  jest.useFakeTimers({
    now: NOW,
    doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask'],
  })
  server = startApp()
  forgetQueue()
  guests = [makeGuest(1, { subject: '加装电梯', phone: '13900001111', needs: ['wheelchair'] }), makeGuest(2)]
  reception()
  obeys()
  server.answers(listCalls, () => ({ items: [] }))
  server.answers(signOut, () => ({}))
  useSession.setState({ token: 'token', me: officer('liaisonOfficer') })
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

/** With the next tap that the server hears, somebody moves up: only the list tells of it. */
const movesUp = (n: number) =>
  server.answers(actAtDoor, ({ path }) => {
    guests = guests.map(row => {
      if (row.id === guestId(n))
        return { ...row, status: 'arrived', order: null, slotAt: '2026-11-24T06:00:00.000Z' }
      return path.includes(row.id) ? { ...row, status: 'noShow' } : row
    })
    return guests.find(({ id }) => path.includes(id)) ?? refuse('notFound')
  })

/** The page of today, with its list. */
const opens = async () => {
  const page = render(<TodayPage />)
  await screen.findByText('客人1')
  return page
}

describe('the door', () => {
  it('takes whoever is not signed in to the sign-in', async () => {
    useSession.setState({ token: '', me: null })
    render(<TodayPage />)
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/signIn' }))
  })

  it('says who comes, when, what about, what they need, and calls them with a tap', async () => {
    await opens()
    expect(screen.getByText('14:00')).toBeInTheDocument()
    expect(screen.getByText('加装电梯')).toBeInTheDocument()
    expect(screen.getByText('轮椅通行')).toBeInTheDocument()
    expect(screen.getByText('约了 2 · 到了 0')).toBeInTheDocument()
    press(/打电话给客人1/)
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13900001111' })
  })

  it('one tap: here, one tap: come in; the server hears both with their times', async () => {
    await opens()
    press('客人1：到了')
    expect(screen.getByText('约了 2 · 到了 1')).toBeInTheDocument()
    aMomentLater()
    press('客人2：没有来')
    expect(await screen.findByText('没有来')).toBeInTheDocument()
    await waitFor(() => expect(server.askedFor(actAtDoor)).toHaveLength(2))
    expect(server.askedFor(actAtDoor)[0]?.body).toEqual({ act: 'arrive', at: NOW.toISOString() })
    aMomentLater()
    press('客人1：请进')
    expect(await screen.findByText('已接谈')).toBeInTheDocument()
    await waitFor(() => expect(useQueue.getState().taps).toEqual([]))
  })

  it('a second tap that comes too fast is none: another button lies under the thumb by then', async () => {
    await opens()
    press('客人1：到了')
    press('客人1：请进')
    await waitFor(() => expect(server.askedFor(actAtDoor)).toHaveLength(1))
    expect(screen.getByText('等候中')).toBeInTheDocument()
  })

  it('asks for the list again every minute, and when the page comes to the front', async () => {
    await opens()
    guests = [...guests, makeGuest(3)]
    await act(async () => phone.comesToFront())
    expect(await screen.findByText('客人3')).toBeInTheDocument()
  })

  it('those who wait stand below, in their order', async () => {
    guests = [
      ...guests,
      makeGuest(4, { status: 'waiting', slotAt: null, order: 2 }),
      makeGuest(3, { status: 'waiting', slotAt: null, order: 1 }),
    ]
    await opens()
    expect(screen.getByText('约了 2 · 到了 0 · 候补 2')).toBeInTheDocument()
    const names = screen.getAllByText(/^客人/).map(one => one.textContent)
    expect(names).toEqual(['客人1', '客人2', '客人3', '客人4'])
  })

  it('whoever waits and was said to have come by mistake is set back with a tap', async () => {
    guests = [...guests, makeWaiter(3)]
    await opens()
    press('客人3：到了')
    expect(screen.getByText('人在这里')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '客人3：到了' })).not.toBeInTheDocument()
    aMomentLater()
    press('客人3：撤回')
    expect(screen.queryByText('人在这里')).not.toBeInTheDocument()
    expect(screen.getByText('第 1 位')).toBeInTheDocument()
    await waitFor(() => expect(server.askedFor(actAtDoor)).toHaveLength(2))
    expect(server.askedFor(actAtDoor)[1]?.body).toMatchObject({ act: 'undo' })
    expect(await screen.findByRole('button', { name: '客人3：到了' })).toBeInTheDocument()
  })

  it('whoever moves up into a place that somebody left stands in it as soon as the tap is heard', async () => {
    guests = [...guests, makeWaiter(3, { arrivedAt: NOW.toISOString() })]
    await opens()
    movesUp(3)
    press('客人1：没有来')
    expect(await screen.findByText('等候中')).toBeInTheDocument()
    expect(screen.getByText('约了 3 · 到了 1')).toBeInTheDocument()
    expect(screen.queryByText(/候补/)).not.toBeInTheDocument()
  })

  it('a reception of an earlier day that nobody wrote down comes first', async () => {
    const old = makeReception([], {
      id: guestId(7),
      startsAt: '2026-11-20T06:00:00.000Z',
      endsAt: '2026-11-20T07:00:00.000Z',
      phase: 'over',
    })
    server.answers(listDoor, () => makeDoor(old, makeReception(guests)))
    await opens()
    expect(screen.getByText('以前的，还没登记完')).toBeInTheDocument()
    expect(screen.getByText('11月20日 周五')).toBeInTheDocument()
  })

  it('a day without a reception says so, and leads to the schedule', async () => {
    server.answers(listDoor, () => makeDoor())
    render(<TodayPage />)
    await screen.findByText('今天没有接待')
    press('看日程')
    went('/planning/agenda')
  })

  it('without a list and without a network it says so, and can be tried again', async () => {
    server.isCutOff()
    render(<TodayPage />)
    await screen.findByText(/网络不通/)
    server.isBack()
    press('再试一次')
    expect(await screen.findByText('客人1')).toBeInTheDocument()
  })

  it('somebody without a booking gets a number', async () => {
    await opens()
    press('现场取号')
    inSheet('取号')
    expect(screen.getByText('请写一个称呼，如“张阿姨”')).toBeInTheDocument()
    write('怎么称呼', '李大伯')
    fireEvent.click(screen.getByRole('checkbox', { name: '讲上海话' }))
    inSheet('取号')
    await waitFor(() => expect(server.askedFor(addWalkIn)).toHaveLength(1))
    expect(await screen.findByText('约了 2 · 现场 1 · 到了 1')).toBeInTheDocument()
    expect(screen.getByText('李大伯')).toBeInTheDocument()
    expect(server.askedFor(addWalkIn)[0]?.body).toEqual({
      name: '李大伯',
      needs: ['dialect'],
      at: NOW.toISOString(),
    })
  })

  it('deputies are written down one by one, nobody by default, and only after a question', async () => {
    server.answers(holdSession, () => makeReception(guests, { status: 'held' }))
    await opens()
    press('登记到场代表')
    const box = screen.getByRole('checkbox', { name: '严晓红' })
    expect(box).toHaveAttribute('aria-checked', 'false')
    fireEvent.click(box)
    thinksBetter()
    inSheet('登记')
    await waitFor(() => expect(said()?.content).toContain('到场：严晓红'))
    expect(server.askedFor(holdSession)).toHaveLength(0)
    inSheet('登记')
    await waitFor(() => expect(server.askedFor(holdSession)).toHaveLength(1))
    expect(server.askedFor(holdSession)[0]?.body).toEqual({ present: [deputyId] })
  })

  it('books for somebody who phones', async () => {
    await opens()
    press('代人预约')
    went(`/receptions/book?session=${sessionId}`)
  })
})

describe('with a bad network', () => {
  const tapsInVain = async () => {
    const page = await opens()
    server.isCutOff()
    press('客人1：到了')
    aMomentLater()
    press('客人2：到了')
    await screen.findByText(/2 件待同步/)
    return page
  }

  it('every tap shows at once, and waits', async () => {
    await tapsInVain()
    expect(screen.getByText('约了 2 · 到了 2')).toBeInTheDocument()
    expect(screen.getAllByText('待同步')).toHaveLength(2)
    expect(screen.getByText(/名单是 14:05 的/)).toBeInTheDocument()
  })

  it('what waits outlives the app, and goes in its order, each under the key of its tap', async () => {
    const page = await tapsInVain()
    const keys = useQueue.getState().taps.map(({ key }) => key)
    page.unmount()
    await useQueue.persist.rehydrate()
    render(
      <App>
        <TodayPage />
      </App>,
    )
    expect(await screen.findByText('约了 2 · 到了 2')).toBeInTheDocument()
    server.isBack()
    await act(async () => phone.findsNetwork())
    await waitFor(() => expect(useQueue.getState().taps).toEqual([]))
    expect(keysOf(actAtDoor)).toEqual(keys)
    expect(server.askedFor(actAtDoor).map(({ path }) => path.split('/')[3])).toEqual([guestId(1), guestId(2)])
    expect(screen.queryByText('待同步')).not.toBeInTheDocument()
  })

  const waitsInVain = async () => {
    guests = [...guests, makeWaiter(3, { arrivedAt: NOW.toISOString() })]
    await opens()
    server.isCutOff()
    press('客人1：没有来')
    await screen.findByText(/1 件待同步/)
  }

  it('a place that somebody left is told, though not yet who gets it', async () => {
    await waitsInVain()
    expect(screen.getByText('候补 1 位，有空位了，联网后按顺序补上')).toBeInTheDocument()
    aMomentLater()
    press('客人3：请进')
    expect(screen.queryByText(/候补/)).not.toBeInTheDocument()
    await screen.findByText(/2 件待同步/)
  })

  it('once the taps got through by themselves, the list tells who moved up', async () => {
    await waitsInVain()
    movesUp(3)
    server.isBack()
    await act(sendTaps)
    expect(await screen.findByText('等候中')).toBeInTheDocument()
    expect(screen.queryByText(/候补/)).not.toBeInTheDocument()
  })

  it('an answer that got lost is asked for again under the same key', async () => {
    await opens()
    const heard: (string | undefined)[] = []
    server.answers(actAtDoor, ({ header }) => {
      heard.push(header['Idempotency-Key'])
      return heard.length === 1 ? refuse('tryLater') : makeGuest(1, { status: 'arrived' })
    })
    press('客人1：到了')
    await screen.findByText(/1 件待同步/)
    press('看看')
    inSheet('现在再试')
    await waitFor(() => expect(useQueue.getState().taps).toEqual([]))
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '都同步好了' }))
    expect(heard[0]).toBeTruthy()
    expect(heard).toEqual([heard[0], heard[0]])
  })

  it('a walk-in is asked in before the server knows of them, and is then called by the name it gave', async () => {
    await opens()
    server.isCutOff()
    press('现场取号')
    write('怎么称呼', '李大伯')
    inSheet('取号')
    jest.setSystemTime(NOW.getTime() + 60_000)
    fireEvent.click(await screen.findByRole('button', { name: '李大伯：请进' }))
    await screen.findByText(/2 件待同步/)
    server.isBack()
    await act(sendTaps)
    expect(server.askedFor(actAtDoor)[0]?.path).toContain(guestId(8))
    expect(screen.getAllByText('李大伯')).toHaveLength(1)
    expect(screen.getByText('已接谈')).toBeInTheDocument()
  })

  it('what the server refuses is shown with its sentence, holds up nothing, and can be dropped', async () => {
    await tapsInVain()
    const [first, second] = [makeGuest(1), makeGuest(2, { status: 'arrived' })]
    server.answers(actAtDoor, ({ path }) => {
      guests = [first, second]
      return path.includes(first.id) ? refuse('bookingActNotAllowed') : second
    })
    server.isBack()
    await act(sendTaps)
    expect(await screen.findByText(/1 件没有办成/)).toBeInTheDocument()
    expect(server.askedFor(actAtDoor)).toHaveLength(2)
    expect(screen.getByText('约了 2 · 到了 1')).toBeInTheDocument()
    press('看看')
    expect(screen.getByText(errors.bookingActNotAllowed[1])).toBeInTheDocument()
    thinksBetter()
    press('不要了：客人1：到了')
    expect(useQueue.getState().taps).toHaveLength(1)
    press('不要了：客人1：到了')
    await waitFor(() => expect(useQueue.getState().taps).toEqual([]))
  })

  it('what was done with a walk-in that is refused waits with it, and is dropped with it', async () => {
    await opens()
    server.answers(addWalkIn, () => refuse('sessionActNotAllowed'))
    press('现场取号')
    write('怎么称呼', '李大伯')
    server.isCutOff()
    inSheet('取号')
    fireEvent.click(await screen.findByRole('button', { name: '李大伯：请进' }))
    server.isBack()
    await act(sendTaps)
    expect(server.askedFor(actAtDoor)).toHaveLength(0)
    press('看看')
    press('不要了：李大伯：现场取号')
    await waitFor(() => expect(useQueue.getState().taps).toEqual([]))
  })

  it('a list that was overtaken by a tap does not take that tap back', async () => {
    await opens()
    let answer: (door: ReturnType<typeof makeDoor>) => void = () => undefined
    const old = makeDoor(makeReception(guests))
    let isSlow = true
    server.answers(listDoor, () => {
      if (!isSlow) return makeDoor(makeReception(guests))
      isSlow = false
      const slow = new Promise(resolve => {
        answer = resolve
      })
      return slow as never
    })
    await act(async () => phone.comesToFront())
    press('客人1：到了')
    await waitFor(() => expect(server.askedFor(actAtDoor)).toHaveLength(1))
    await act(async () => answer(old))
    await waitFor(() => expect(useQueue.getState().door?.items[0]?.guests[0]?.status).toBe('arrived'))
  })
})

describe('what waits, while another page than the door is open', () => {
  const somewhereElse = () =>
    render(
      <App>
        <div>别的页面</div>
      </App>,
    )
  const leavesTheDoor = async () => {
    const page = await opens()
    server.isCutOff()
    press('客人1：到了')
    await screen.findByText(/1 件待同步/)
    page.unmount()
  }
  const isSent = () => waitFor(() => expect(useQueue.getState().taps).toEqual([]))

  it('is sent when the network comes back', async () => {
    await leavesTheDoor()
    somewhereElse()
    server.isBack()
    await act(async () => phone.findsNetwork())
    await isSent()
    expect(server.askedFor(actAtDoor)).toHaveLength(1)
  })

  it('is sent when the app is opened', async () => {
    await leavesTheDoor()
    server.isBack()
    somewhereElse()
    await isSent()
    expect(server.askedFor(actAtDoor)).toHaveLength(1)
  })

  it('is sent when the app comes to the front', async () => {
    await leavesTheDoor()
    somewhereElse()
    await act(async () => phone.comesToFront())
    expect(useQueue.getState().taps).toHaveLength(1)
    server.isBack()
    await act(async () => phone.comesToFront())
    await isSent()
  })

  it('stays where it is under another account', async () => {
    await leavesTheDoor()
    useSession.setState({ token: 'other', me: officer('liaisonOfficer', guestId(9)) })
    server.isBack()
    somewhereElse()
    await act(async () => phone.findsNetwork())
    expect(server.askedFor(actAtDoor)).toHaveLength(0)
  })
})

describe('whose phone it is', () => {
  it('after signing out nothing of the door is left, and one is asked first when something waits', async () => {
    await opens()
    server.isCutOff()
    press('客人1：到了')
    await screen.findByText(/1 件待同步/)
    render(<LeaveButton />)
    thinksBetter()
    press('退出')
    await waitFor(() => expect(said()?.title).toBe('还有 1 件没有同步'))
    expect(useSession.getState().token).toBe('token')
    press('退出')
    await waitFor(() => expect(useSession.getState().token).toBe(''))
    expect(phone.kept.get('door')).not.toContain('客人1')
  })

  it('nothing of another account is shown or sent', async () => {
    const page = await opens()
    server.isCutOff()
    press('客人1：到了')
    await screen.findByText(/1 件待同步/)
    page.unmount()
    // The sign-in ran out: nobody asked to forget what waits.
    useSession.setState({ token: 'other', me: officer('liaisonOfficer', guestId(9)) })
    server.isBack()
    await act(async () => void (await sendTaps()))
    expect(server.askedFor(actAtDoor)).toHaveLength(0)
    server.answers(listDoor, () => makeDoor())
    render(<TodayPage />)
    await screen.findByText('今天没有接待')
    expect(phone.kept.get('door')).not.toContain('客人1')
  })

  it('a sign-in that ran out keeps what waits for the same person', async () => {
    await opens()
    server.answers(actAtDoor, () => refuse('tokenInvalid'))
    press('客人1：到了')
    await waitFor(() => expect(useSession.getState().token).toBe(''))
    obeys()
    await act(async () => useSession.setState({ token: 'new', me: officer('liaisonOfficer') }))
    await act(async () => void (await sendTaps()))
    expect(useQueue.getState().taps).toEqual([])
    expect(new Set(keysOf(actAtDoor)).size).toBe(1)
  })

  it('the names of yesterday are forgotten', async () => {
    const page = await opens()
    page.unmount()
    jest.setSystemTime(NOW.getTime() + 86_400_000)
    server.isCutOff()
    render(<TodayPage />)
    await screen.findByText(/网络不通/)
    expect(phone.kept.get('door')).not.toContain('客人1')
  })
})

describe('a code that is shown at the door', () => {
  const opensScan = async () => {
    phone.opens('/door/scan')
    render(<ScanPage />)
    await waitFor(() => expect(useQueue.getState().door).not.toBeNull())
  }
  const scans = (result: string) =>
    jest.mocked(Taro.scanCode).mockResolvedValueOnce({ result } as Awaited<ReturnType<typeof Taro.scanCode>>)

  it('one scan and one tap, asking nobody', async () => {
    await opensScan()
    server.isCutOff()
    scans('https://host/r/guest1-22')
    press('扫居民的预约码')
    expect(await screen.findByText('客人1')).toBeInTheDocument()
    press('到了')
    expect(await screen.findByText('已到场')).toBeInTheDocument()
    expect(useQueue.getState().taps).toHaveLength(1)
    press('核对下一位')
    expect(screen.getByLabelText('或者输入预约码')).toHaveValue('')
  })

  it('of somebody who waits it shows that they are here, and lets a slip be taken back', async () => {
    guests = [makeWaiter(1)]
    await opensScan()
    scans('https://host/r/guest1-22')
    press('扫居民的预约码')
    expect(await screen.findByText('候补第 1 位')).toBeInTheDocument()
    press('到了')
    expect(await screen.findByText('人在这里')).toBeInTheDocument()
    aMomentLater()
    press('撤回')
    await waitFor(() => expect(screen.queryByText('人在这里')).not.toBeInTheDocument())
    await waitFor(() => expect(useQueue.getState().taps).toEqual([]))
    expect(server.askedFor(actAtDoor).map(({ body }) => body.act)).toEqual(['arrive', 'undo'])
  })

  it('one that the list does not know is asked of the server', async () => {
    await opensScan()
    const row = makeGuest(5, { name: '王阿姨', slotAt: '2026-12-01T06:00:00.000Z' })
    server.answers(findAtDoor, () => ({ session: guestId(7), guest: row }))
    write('或者输入预约码', 'abcd2345')
    press('核对')
    expect(await screen.findByText('王阿姨')).toBeInTheDocument()
    expect(screen.getByText('12月1日 14:00')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '到了' })).not.toBeInTheDocument()
  })

  it('a wrong one, and one that nobody can check now, are told apart', async () => {
    await opensScan()
    server.answers(findAtDoor, () => refuse('bookingCodeWrong'))
    write('或者输入预约码', 'nonsense')
    press('核对')
    expect(await screen.findByText(errors.bookingCodeWrong[1])).toBeInTheDocument()
    server.isCutOff()
    write('或者输入预约码', 'nonsense2')
    press('核对')
    expect(await screen.findByText(/连不上服务器，核对不了/)).toBeInTheDocument()
  })
})

describe('what somebody brings up', () => {
  const WORDS = '三号楼门口的路灯坏了半个月'
  const opensMatter = async (params: Record<string, string> = { booking: guestId(1) }) => {
    phone.opens('/door/matter', { session: sessionId, ...params })
    const page = render(<MatterPage />)
    await waitFor(() => expect(useQueue.getState().door).not.toBeNull())
    await screen.findByLabelText('说了什么事')
    return page
  }
  const fillIn = () => {
    write('说了什么事', WORDS)
    press('道路路灯')
  }

  it('is two taps from the guest, with who it is filled in, and the number large to copy down', async () => {
    guests = [makeGuest(1, { status: 'met', phone: '13900001111' })]
    server.answers(recordMatter, () => makeReceipt())
    await opens()
    press('记下客人1说的事')
    went(`/door/matter?session=${sessionId}&booking=${guestId(1)}`)
    await opensMatter()
    fillIn()
    press('记为意见')
    expect(await screen.findByText(sayReceipt(receiptCode))).toBeInTheDocument()
    expect(server.askedFor(recordMatter)[0]?.body).toMatchObject({
      booking: guestId(1),
      category: 'road',
      text: WORDS,
      contact: { name: '客人1', phone: '13900001111' },
    })
    expect(server.askedFor(recordMatter)[0]?.body).not.toHaveProperty('pin')
  })

  it('says at each field what is missing, and sends nothing', async () => {
    await opensMatter({})
    press('记为意见')
    expect(screen.getByText('请至少写 5 个字')).toBeInTheDocument()
    expect(screen.getByText('请选择类别')).toBeInTheDocument()
    expect(screen.getByText(/请设置 4 到 6 位数字的查询密码/)).toBeInTheDocument()
    expect(useQueue.getState().taps).toEqual([])
  })

  it('asks a PIN only of those without an account', async () => {
    const page = await opensMatter()
    expect(screen.queryByLabelText('查询密码')).not.toBeInTheDocument()
    page.unmount()
    guests = [makeGuest(1, { hasAccount: false })]
    await opensMatter()
    expect(await screen.findByLabelText('查询密码')).toBeInTheDocument()
  })

  it('is kept while it is written', async () => {
    const page = await opensMatter()
    write('说了什么事', WORDS)
    page.unmount()
    await useQueue.persist.rehydrate()
    await opensMatter()
    expect(screen.getByLabelText('说了什么事')).toHaveValue(WORDS)
  })

  it('waits on the phone without a network, and its number stands at the guest later', async () => {
    guests = [makeGuest(1, { status: 'met' })]
    server.answers(recordMatter, () => makeReceipt())
    const form = await opensMatter()
    fillIn()
    server.isCutOff()
    press('记为意见')
    expect(await screen.findByText(/已存在手机里/)).toBeInTheDocument()
    form.unmount()
    await opens()
    guests = [makeGuest(1, { status: 'met', opinion: { id: opinionId, code: receiptCode } })]
    server.isBack()
    await act(sendTaps)
    expect(await screen.findByText(`意见 ${sayReceipt(receiptCode)}`)).toBeInTheDocument()
  })

  it('that was refused can be mended: nothing has to be written twice', async () => {
    server.answers(recordMatter, () => refuse('badInput', { text: '请不要写他人的电话号码' }))
    const form = await opensMatter()
    fillIn()
    press('记为意见')
    expect(await screen.findByText('请不要写他人的电话号码')).toBeInTheDocument()
    const [tap] = useQueue.getState().taps
    form.unmount()
    await opens()
    press('看看')
    press('修改')
    went(`/door/matter?session=${sessionId}&booking=${guestId(1)}&tap=${tap?.key}`)
    server.answers(recordMatter, () => makeReceipt())
    await opensMatter({ booking: guestId(1), tap: tap?.key ?? '' })
    expect(screen.getByLabelText('说了什么事')).toHaveValue(WORDS)
    write('说了什么事', `${WORDS}，请修`)
    press('记为意见')
    expect(await screen.findByText(sayReceipt(receiptCode))).toBeInTheDocument()
    expect(useQueue.getState().taps).toEqual([])
  })
})

describe('the record of a reception', () => {
  const makeRecord = (changes: Partial<RecordView> = {}, session: Partial<Reception> = {}): RecordView => ({
    session: makeReception([], {
      status: 'held',
      acts: ['hold', 'recordMatter', 'confirmRecord'],
      recordDueOn: '2026-12-01',
      attendance: [
        {
          deputy: { id: deputyId, name: '严晓红' },
          isPresent: false,
          answer: 'objected',
          objection: '我三点才到',
        },
      ],
      ...session,
    }),
    summary: { visitors: 5, matters: 1, kinds: [{ category: 'road', count: 1 }] },
    bookings: 4,
    walkIns: 2,
    noShows: 1,
    silent: 2,
    items: [{ id: opinionId, code: receiptCode, category: 'road', excerpt: '路灯坏了' }],
    note: '',
    confirmedBy: null,
    confirmedAt: null,
    ...changes,
  })
  const opensRecord = async (record = makeRecord()) => {
    server.answers(readRecord, () => record)
    phone.opens('/door/record', { session: sessionId })
    render(<RecordPage />)
    await screen.findByText('到场代表')
  }

  it('tells the numbers, what was brought up, who objects, and until when it is confirmed', async () => {
    await opensRecord()
    expect(screen.getByText('2 位谈过但没有记下。请当天补上，一个工作日内都可以记。')).toBeInTheDocument()
    expect(screen.getByText('本人有异议')).toBeInTheDocument()
    expect(screen.getByText('“我三点才到”')).toBeInTheDocument()
    expect(screen.getByText(/请在12月1日 周二前确认/)).toBeInTheDocument()
    fireEvent.click(screen.getByText('路灯坏了'))
    went(`/staff/opinion?id=${opinionId}`)
  })

  it('names those of whom nothing was written down, as far as the list knows them', async () => {
    guests = [makeGuest(1, { status: 'met' })]
    await opensRecord()
    fireEvent.click(await screen.findByRole('button', { name: '记下客人1说的事' }))
    went(`/door/matter?session=${sessionId}&booking=${guestId(1)}`)
  })

  it('is confirmed after one has read what becomes public', async () => {
    server.answers(confirmRecord, () => makeRecord())
    await opensRecord()
    press('确认记录')
    expect(screen.getByText(/将公开：接待 5 人，记下 1 件/)).toBeInTheDocument()
    write('备注', '一切正常')
    inSheet('确认并公开数字')
    await waitFor(() => expect(server.askedFor(confirmRecord)).toHaveLength(1))
    expect(server.askedFor(confirmRecord)[0]?.body).toEqual({ revision: 1, note: '一切正常' })
  })

  it('says when it is late, and who confirmed it', async () => {
    await opensRecord(makeRecord({}, { recordDueOn: '2026-11-23' }))
    expect(screen.getByText(/已经过了期限/)).toBeInTheDocument()
  })

  it('that is confirmed can only be read', async () => {
    const confirmed = { confirmedBy: '王敏', confirmedAt: NOW.toISOString(), silent: 0 }
    await opensRecord(makeRecord(confirmed, { acts: [], status: 'recorded', recordDueOn: null }))
    expect(screen.getByText(/王敏 今天 14:05 确认/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '记下一件事' })).not.toBeInTheDocument()
  })
})

describe('those who must be phoned', () => {
  const call = {
    id: guestId(6),
    site: '幸福里代表联系点',
    startsAt: '2026-11-25T06:00:00.000Z',
    name: '赵老伯',
    phone: '02157801234',
    text: '11月25日的接待改到 16:00，请告诉他。',
    at: NOW.toISOString(),
  }

  it('are called with a tap, and are gone once they know', async () => {
    let items = [call]
    server.answers(listCalls, () => ({ items }))
    server.answers(markCalled, () => {
      items = []
      return {}
    })
    render(<CallsPage />)
    expect(await screen.findByText(call.text)).toBeInTheDocument()
    expect(screen.getByText('约的是明天 14:00，幸福里代表联系点')).toBeInTheDocument()
    press(/打电话给赵老伯/)
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '02157801234' })
    press('赵老伯已告知')
    expect(await screen.findByText('都告知了')).toBeInTheDocument()
  })

  it('are counted at the door', async () => {
    server.answers(listCalls, () => ({ items: [call] }))
    await opens()
    expect(await screen.findByRole('button', { name: '电话告知 1 位' })).toBeInTheDocument()
  })
})
