import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useKeptBookings } from '../../src/app/keptBookings'
import BookPage from '../../src/app/receptions/book'
import { useSession } from '../../src/app/session'
import { listMyOpinions } from '../../src/contract/opinions'
import {
  bookSession,
  changeBooking,
  listSessions,
  readBooking,
  readSession,
  type SessionView,
} from '../../src/contract/receptions'
import type { DutyRole } from '../../src/contract/roles'
import { readSite } from '../../src/contract/sites'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import {
  bookingId,
  makeBooking,
  makeCard,
  makeSession,
  makeSessionView,
  makeSite,
  opinionId,
  siteCode,
} from '../support/samples'
import { phone } from '../support/stubs/taro'

const sessionId = makeSession().id
const another = '0198c0de-0000-7000-8000-0000000000c0'
const oldId = '0198c0de-0000-7000-8000-0000000000d0'

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
  server.answers(bookSession, () => ({ booking: makeBooking(), token: 'guest-token' }))
})

const open = (params: Record<string, string>) => {
  phone.opens('/receptions/book', params)
  return act(async () => {
    render(<BookPage />)
  })
}
const openForm = (changes: Partial<SessionView> = {}, params: Record<string, string> = {}) => {
  server.answers(readSession, () => makeSessionView(changes))
  return open({ session: sessionId, ...params })
}
const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
  })
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const sent = () => server.askedFor(bookSession).at(-1)?.body
const signIn = (...roles: DutyRole[]) =>
  useSession.setState({
    token: 't',
    me: {
      id: '0198c0de-0000-7000-8000-0000000000aa',
      name: '王阿姨',
      duties: roles.map(role => ({ role, place: '' })),
    },
  })

describe('booking a time', () => {
  it('needs a time and a way to be addressed, and nothing else', async () => {
    await openForm()
    await press('确定预约')
    expect(screen.getByText('请选一个时间')).toBeInTheDocument()
    expect(screen.getByText('请写一个称呼，如“张阿姨”')).toBeInTheDocument()
    expect(server.askedFor(bookSession)).toHaveLength(0)
    choose('15:15，还有 2 位')
    write('怎么称呼您', '张阿姨')
    await press('确定预约 15:15')
    expect(sent()).toEqual({ slot: 1, mayWait: false, name: '张阿姨', needs: [], onBehalf: false })
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/receptions/booking?id=${bookingId}&fresh=yes` })
  })

  it('takes phone, subject and needs along, each with one tap or line', async () => {
    await openForm({}, { slot: '2' })
    write('怎么称呼您', '张阿姨')
    write('电话', '13800000000')
    write('想谈什么', '加装电梯')
    await press('轮椅通行')
    await press('讲上海话')
    await press('手语')
    await press('手语')
    await press('确定预约 15:30')
    expect(sent()).toMatchObject({
      slot: 2,
      phone: '13800000000',
      subject: '加装电梯',
      needs: ['wheelchair', 'dialect'],
    })
  })

  it('sees a wrong number before it is sent', async () => {
    await openForm({}, { slot: '1' })
    write('怎么称呼您', '张阿姨')
    write('电话', '12')
    await press('确定预约 15:15')
    expect(screen.getByText('电话号码格式不对')).toBeInTheDocument()
    expect(server.askedFor(bookSession)).toHaveLength(0)
  })

  it('leaves the key to the booking on the phone, and remembers name and needs for the next time', async () => {
    await openForm({}, { slot: '1' })
    write('怎么称呼您', '张阿姨')
    await press('讲上海话')
    await press('确定预约 15:15')
    expect(useKeptBookings.getState().items[0]).toMatchObject({ id: bookingId, token: 'guest-token' })
    expect(useKeptBookings.getState().booker).toEqual({ name: '张阿姨', needs: ['dialect'] })
  })

  it('is one booking, however often it is tapped while the network fails', async () => {
    await openForm({}, { slot: '1' })
    write('怎么称呼您', '张阿姨')
    server.isCutOff()
    await press('确定预约 15:15')
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    server.isBack()
    server.answers(bookSession, () => refuse('tryLater'))
    await press('确定预约 15:15')
    await press('确定预约 15:15')
    const keys = server.askedFor(bookSession).map(({ header }) => header['Idempotency-Key'])
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it('offers one of the own opinions that are not closed', async () => {
    signIn()
    server.answers(listMyOpinions, () => ({
      items: [makeCard(), makeCard({ id: oldId, status: 'closed', excerpt: '早就办好的事' })],
      total: 2,
      hasMore: false,
    }))
    await openForm({}, { slot: '1' })
    await press(/谈我提过的意见/)
    expect(screen.queryByText('早就办好的事')).not.toBeInTheDocument()
    await press(/路灯坏了半个月/)
    write('怎么称呼您', '张阿姨')
    await press('确定预约 15:15')
    expect(sent()).toMatchObject({ opinion: opinionId })
  })
})

describe('somebody was faster', () => {
  const lose = async (left: Partial<SessionView>) => {
    await openForm({}, { slot: '1' })
    write('怎么称呼您', '张阿姨')
    server.answers(bookSession, () => refuse('sessionFull'))
    server.answers(readSession, () => makeSessionView(left))
    await press('确定预约 15:15')
  }

  it('asks for another time among those that are left, and keeps what was written', async () => {
    await lose({ free: 1, slots: [{ slot: 2, startsAt: '2030-11-29T07:30:00.000Z', free: 1 }] })
    expect(screen.getByText(/这个时间刚被约走。请另选一个时间/)).toBeInTheDocument()
    expect(screen.getByLabelText('怎么称呼您')).toHaveValue('张阿姨')
    server.answers(bookSession, () => ({ booking: makeBooking(), token: null }))
    choose('15:30，还有 1 位')
    await press('确定预约 15:30')
    expect(sent()).toMatchObject({ slot: 2 })
  })

  it('offers the waitlist when nothing is left', async () => {
    await lose({ free: 0, waiting: 2, slots: [] })
    expect(screen.getByText(/刚刚约满。您可以排队候补/)).toBeInTheDocument()
    expect(screen.getByText(/前面有 2 位在候补/)).toBeInTheDocument()
    server.answers(bookSession, () => ({
      booking: makeBooking({ status: 'waiting', order: 3 }),
      token: null,
    }))
    await press('排队候补')
    expect(sent()).toMatchObject({ mayWait: true })
    expect(sent()?.slot).toBeUndefined()
  })
})

describe('no booking', () => {
  it.each(['bookedAlready', 'tooManyBookings'] as const)(
    'says why (%s), and leads to the own ones',
    async code => {
      server.answers(bookSession, () => refuse(code))
      await openForm({}, { slot: '1' })
      write('怎么称呼您', '张阿姨')
      await press('确定预约 15:15')
      await press('看我的预约')
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/receptions/bookings' })
    },
  )

  it('is to be had at a reception that was called off', async () => {
    await openForm({ phase: 'cancelled' })
    expect(screen.getByText('这场接待现在不能预约')).toBeInTheDocument()
  })

  it('is made by officers for themselves', async () => {
    signIn('handler')
    await openForm()
    expect(screen.getByText('工作账号不能预约')).toBeInTheDocument()
  })

  it('is lost with an address that names no reception', async () => {
    await open({})
    expect(screen.getByText('没有找到这场接待')).toBeInTheDocument()
  })
})

it('the keeper of a door books for somebody else, whose name the phone does not remember', async () => {
  signIn('liaisonOfficer')
  useKeptBookings.setState({ booker: { name: '李阿姨', needs: [] } })
  server.answers(bookSession, () => ({ booking: makeBooking(), token: null }))
  await openForm({}, { slot: '1' })
  expect(screen.getByLabelText('怎么称呼这位居民')).toHaveValue('')
  write('怎么称呼这位居民', '赵伯伯')
  await press('确定预约 15:15')
  expect(sent()).toMatchObject({ onBehalf: true, name: '赵伯伯' })
  expect(useKeptBookings.getState()).toMatchObject({ items: [], booker: { name: '李阿姨' } })
})

describe('another time', () => {
  beforeEach(() => {
    useKeptBookings.getState().keep(makeBooking(), 'guest-token')
    server.answers(readBooking, () => makeBooking())
    server.answers(readSession, ({ path }) =>
      makeSessionView(path.includes(another) ? { id: another, startsAt: '2030-12-06T07:00:00.000Z' } : {}),
    )
    server.answers(listSessions, () => ({
      items: [makeSession(), makeSession({ id: another, startsAt: '2030-12-06T07:00:00.000Z', free: 2 })],
      total: 2,
      hasMore: false,
    }))
  })

  it('at the same reception: the own one is named, another one is taken with the key of the guest', async () => {
    server.answers(changeBooking, () => makeBooking({ revision: 2, slotAt: '2030-11-29T07:30:00.000Z' }))
    await open({ booking: bookingId })
    choose('15:15，现在约的')
    expect(screen.getByRole('button', { name: '请选一个时间' })).toBeDisabled()
    choose('15:30，还有 1 位')
    await press(/^改到 .*15:30$/)
    const [change] = server.askedFor(changeBooking)
    expect(change?.body).toMatchObject({ revision: 1, session: sessionId, slot: 2 })
    expect(change?.header.Authorization).toBe('Bearer guest-token')
    expect(useKeptBookings.getState().items[0]).toMatchObject({
      startsAt: '2030-11-29T07:30:00.000Z',
      token: 'guest-token',
    })
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/receptions/booking?id=${bookingId}&fresh=changed` })
  })

  it('at another reception of the street', async () => {
    server.answers(changeBooking, () => makeBooking())
    server.answers(readSite, () => makeSite())
    await open({ booking: bookingId })
    expect(server.askedFor(listSessions).at(-1)?.query).toMatchObject({ site: siteCode })
    await press('本街道其他站点')
    expect(server.askedFor(listSessions).at(-1)?.query).toMatchObject({ street: 'zhongshan' })
    await press(/2030年12月6日/)
    choose('15:30，还有 1 位')
    await press(/^改到/)
    expect(server.askedFor(changeBooking)[0]?.body).toMatchObject({ session: another })
  })

  it('is refused kindly when it is gone meanwhile', async () => {
    server.answers(changeBooking, () => refuse('sessionFull'))
    await open({ booking: bookingId })
    choose('15:30，还有 1 位')
    await press(/^改到/)
    expect(screen.getByText(/有人比您快了一步/)).toBeInTheDocument()
    expect(server.askedFor(readSession).length).toBeGreaterThan(1)
  })

  it('after it was called off is booked anew, before the others and without writing everything again', async () => {
    const off = makeBooking({
      status: 'calledOff',
      acts: [],
      session: makeSession({ phase: 'cancelled' }),
      firstChoiceUntil: '2030-11-28T07:00:00.000Z',
    })
    server.answers(readBooking, () => off)
    await open({ booking: bookingId })
    expect(screen.getByText(/您可以优先选/)).toBeInTheDocument()
    await press(/2030年12月6日/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/receptions/book?session=${another}&first=${bookingId}`,
    })
    await open({ session: another, first: bookingId, slot: '1' })
    expect(screen.getByLabelText('想谈什么')).toHaveValue('加装电梯')
    await press('确定预约 15:15')
    expect(server.askedFor(bookSession)[0]?.header.Authorization).toBe('Bearer guest-token')
  })

  it('cannot be had without the key', async () => {
    server.answers(readBooking, () => refuse('notFound'))
    await open({ booking: bookingId })
    expect(screen.getByText('这台设备上打不开这个预约')).toBeInTheDocument()
  })
})
