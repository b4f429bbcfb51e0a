import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import jsQR from 'jsqr'
import { useKeptBookings } from '../../src/app/keptBookings'
import { qrRows } from '../../src/app/parts/qrRuns'
import BookingPage from '../../src/app/receptions/booking'
import BookingsPage from '../../src/app/receptions/bookings'
import FindBookingPage from '../../src/app/receptions/findBooking'
import MessagesPage from '../../src/app/receptions/messages'
import HomePage from '../../src/app/resident/home'
import MePage from '../../src/app/resident/me'
import { useSession } from '../../src/app/session'
import { listMyOpinions } from '../../src/contract/opinions'
import {
  type BookingView,
  cancelBooking,
  followBooking,
  listMessages,
  listMyBookings,
  readBooking,
  seeMessages,
} from '../../src/contract/receptions'
import { sayReceipt } from '../../src/contract/scan'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { bookingId, makeBooking, makeSession, receiptCode } from '../support/samples'
import { phone } from '../support/stubs/taro'

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
})

const draw = (Page: () => React.ReactNode, path: string, params: Record<string, string> = {}) => {
  phone.opens(path, params)
  return act(async () => {
    render(<Page />)
  })
}
const openBooking = (changes: Partial<BookingView> = {}, params: Record<string, string> = {}) => {
  server.answers(readBooking, () => makeBooking(changes))
  return draw(BookingPage, '/receptions/booking', { id: bookingId, ...params })
}
const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
  })
const signIn = () => {
  useSession.setState({ token: 't', me: { id: bookingId, name: '王阿姨', duties: [] } })
  server.answers(listMyOpinions, () => ({ items: [], total: 0, hasMore: false }))
}

describe('the code for the door', () => {
  it('is shown large, spelt out for screen readers, and as a picture', async () => {
    await openBooking({}, { fresh: 'yes' })
    expect(screen.getByText('约好了')).toBeInTheDocument()
    expect(screen.getByText(sayReceipt(receiptCode))).toBeInTheDocument()
    expect(screen.getByLabelText(`预约码 ${[...receiptCode].join(' ')}`)).toBeInTheDocument()
    expect(screen.getByRole('img', { name: `预约码 ${receiptCode} 的二维码` })).toBeInTheDocument()
  })

  it('is read back by a scanner from the boxes that are drawn', () => {
    const rows = qrRows(receiptCode)
    const [module, rim] = [8, 32]
    const side = rows.length * module + 2 * rim
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
    rows.forEach((runs, row) => {
      for (const { from, length } of runs)
        for (let y = rim + row * module; y < rim + (row + 1) * module; y += 1)
          pixels.fill(
            0,
            (y * side + rim + from * module) * 4,
            (y * side + rim + (from + length) * module) * 4,
          )
    })
    for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255
    expect(jsQR(pixels, side, side)?.data).toBe(receiptCode)
  })

  it.each(['cancelled', 'calledOff', 'met', 'noShow'] as const)(
    'is gone when the booking is %s',
    async status => {
      await openBooking({ status, acts: [] })
      expect(screen.queryByText(sayReceipt(receiptCode))).not.toBeInTheDocument()
    },
  )
})

describe('how a booking stands', () => {
  it('says the place in the queue', async () => {
    await openBooking({ status: 'waiting', order: 2, slotAt: null, acts: ['cancel'] })
    expect(screen.getByText('候补第 2 位')).toBeInTheDocument()
    expect(screen.getByText(/有人取消就按先后补上/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '改时间' })).not.toBeInTheDocument()
  })

  it('says what changed, and that one may choose first', async () => {
    await openBooking({
      session: makeSession({ phase: 'changed' }),
      changes: [{ at: '2026-11-20T02:00:00.000Z', text: '改由孙敏珺代表接待' }],
      firstChoiceUntil: '2030-11-28T07:00:00.000Z',
    })
    expect(screen.getByText(/改由孙敏珺代表接待/)).toBeInTheDocument()
    await press('优先改约')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/receptions/book?booking=${bookingId}` })
  })

  it('says why it was called off', async () => {
    await openBooking({ status: 'calledOff', acts: [], cancelledWhy: '站点停电检修' })
    expect(screen.getByText('这场接待取消了：站点停电检修')).toBeInTheDocument()
  })

  it('says shortly before why nothing can be changed, and what to do instead', async () => {
    await openBooking({ acts: [] })
    expect(screen.getByText(/离开始不到 2 小时/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '取消预约' })).not.toBeInTheDocument()
  })

  it('goes into the calendar at the own time', async () => {
    await openBooking()
    await press('加入手机日历')
    expect(Taro.addPhoneCalendar).toHaveBeenCalledWith(
      expect.objectContaining({ startTime: Date.parse('2030-11-29T07:15:00.000Z') / 1000 }),
    )
  })
})

describe('taking a booking back', () => {
  const answer = (confirm: boolean) =>
    jest.mocked<() => Promise<unknown>>(Taro.showModal).mockResolvedValueOnce({ confirm, cancel: !confirm })

  it('asks first, and does nothing when one thinks better of it', async () => {
    await openBooking()
    answer(false)
    await press('取消预约')
    expect(server.askedFor(cancelBooking)).toHaveLength(0)
  })

  it('is told to the server with what was seen, and shown', async () => {
    server.answers(cancelBooking, () => makeBooking({ status: 'cancelled', acts: [] }))
    await openBooking({ revision: 4 })
    answer(true)
    server.answers(readBooking, () => makeBooking({ status: 'cancelled', acts: [] }))
    await press('取消预约')
    expect(server.askedFor(cancelBooking)[0]?.body).toEqual({ revision: 4 })
    expect(screen.getByText('已取消')).toBeInTheDocument()
  })

  it('is said to be too late when it is, and shows how it stands now', async () => {
    server.answers(cancelBooking, () => refuse('bookingActNotAllowed'))
    await openBooking()
    answer(true)
    server.answers(readBooking, () => makeBooking({ acts: [] }))
    await press('取消预约')
    expect(screen.getByText('现在不能这样做，请刷新看看最新情况。')).toBeInTheDocument()
    expect(screen.getByText(/离开始不到 2 小时/)).toBeInTheDocument()
  })
})

describe('coming back without an account', () => {
  it('opens with the key that this phone keeps', async () => {
    useKeptBookings.getState().keep(makeBooking(), 'guest-token')
    await openBooking()
    expect(server.askedFor(readBooking)[0]?.header.Authorization).toBe('Bearer guest-token')
    expect(screen.getByText(/预约记在这台手机上/)).toBeInTheDocument()
  })

  it('asks for the code when the key is no longer taken', async () => {
    useKeptBookings.getState().keep(makeBooking(), 'stale-token')
    server.answers(readBooking, () => refuse('tokenInvalid'))
    await draw(BookingPage, '/receptions/booking', { id: bookingId })
    expect(useKeptBookings.getState().items[0]?.token).toBe('')
    await press('用预约码查看')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/receptions/findBooking?code=${receiptCode}` })
  })

  it('finds the booking with its code, however it is typed', async () => {
    server.answers(followBooking, () => ({ id: bookingId, token: 'new-token' }))
    server.answers(readBooking, () => makeBooking())
    await draw(FindBookingPage, '/receptions/findBooking')
    fireEvent.change(screen.getByLabelText('预约码'), {
      target: { value: sayReceipt(receiptCode).toLowerCase() },
    })
    await press('查看')
    expect(server.askedFor(followBooking)[0]?.body).toEqual({ code: receiptCode })
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/receptions/booking?id=${bookingId}` }),
    )
    expect(useKeptBookings.getState().items[0]).toMatchObject({
      token: 'new-token',
      siteName: '幸福里代表联系点',
    })
  })

  it('sees a slip of the pen before asking', async () => {
    await draw(FindBookingPage, '/receptions/findBooking', { code: 'ABC' })
    await press('查看')
    expect(screen.getByText(/预约码不对/)).toBeInTheDocument()
    expect(server.askedFor(followBooking)).toHaveLength(0)
  })

  it('has the bookings of this phone in one list, and on the first page the next of them', async () => {
    useKeptBookings.getState().keep(makeBooking(), 'guest-token')
    server.answers(readBooking, () => makeBooking())
    await draw(BookingsPage, '/receptions/bookings')
    expect(screen.getByText('这台手机上的预约')).toBeInTheDocument()
    await press(/2030年11月29日 周五 15:15/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/receptions/booking?id=${bookingId}` })
  })

  it('says where there is none what one could do', async () => {
    await draw(BookingsPage, '/receptions/bookings')
    expect(screen.getByText('还没有预约')).toBeInTheDocument()
    await press('看接待日程')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/receptions/schedule' })
  })
})

describe('with an account', () => {
  beforeEach(signIn)

  it('parts what is to come from what is over', async () => {
    server.answers(listMyBookings, () => ({
      items: [
        makeBooking(),
        makeBooking({ id: `${bookingId.slice(0, -1)}1`, status: 'met', subject: '上回谈的事' }),
      ],
    }))
    await draw(BookingsPage, '/receptions/bookings')
    for (const words of ['还没到的', '过去的', '已约好', '已接谈', '上回谈的事'])
      expect(screen.getByText(words)).toBeInTheDocument()
  })

  it('shows the next booking on the first page, and none where none is to come', async () => {
    server.answers(listMyBookings, () => ({ items: [makeBooking({ status: 'met' }), makeBooking()] }))
    await draw(HomePage, '/resident/home')
    expect(screen.getByText('2030年11月29日 周五 15:15')).toBeInTheDocument()
  })

  it('shows nothing there where none is to come', async () => {
    server.answers(listMyBookings, () => ({ items: [makeBooking({ status: 'met' })] }))
    await draw(HomePage, '/resident/home')
    expect(screen.queryByText('2030年11月29日 周五 15:15')).not.toBeInTheDocument()
  })

  it('counts the messages that nobody has looked at, and leads to them', async () => {
    server.answers(listMessages, () => ({ unseen: 2, items: [] }))
    await draw(MePage, '/resident/me')
    await press(/消息.*2 条没看/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/receptions/messages' })
  })
})

describe('messages', () => {
  const message = {
    id: '0198c0de-0000-7000-8000-0000000000e0',
    title: '接待取消了',
    text: '这场接待取消了：站点停电检修',
    at: '2026-11-20T02:00:00.000Z',
    isSeen: false,
    booking: bookingId,
    session: makeSession().id,
    about: { site: '幸福里代表联系点', startsAt: '2026-11-26T07:00:00.000Z' },
    isDigest: false,
  }

  it('leads from the digest of late records to all of them', async () => {
    const digest = {
      ...message,
      title: '2 场接待的记录过了期限',
      booking: null,
      session: null,
      about: null,
      isDigest: true,
    }
    server.answers(listMessages, () => ({ unseen: 0, items: [digest] }))
    signIn()
    await draw(MessagesPage, '/receptions/messages')
    await press(/记录过了期限/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/door/records' })
  })

  it('marks what is new, leads to what it is about, and counts as seen once it was shown', async () => {
    signIn()
    server.answers(seeMessages, () => ({}))
    server.answers(listMessages, () => ({ unseen: 1, items: [message] }))
    await draw(MessagesPage, '/receptions/messages')
    expect(screen.getByText('新')).toBeInTheDocument()
    expect(server.askedFor(seeMessages)).toHaveLength(1)
    await press(/接待取消了/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/receptions/booking?id=${bookingId}` })
  })

  it('leads to the reception where it is about no booking', async () => {
    signIn()
    server.answers(listMessages, () => ({ unseen: 0, items: [{ ...message, isSeen: true, booking: null }] }))
    await draw(MessagesPage, '/receptions/messages')
    expect(server.askedFor(seeMessages)).toHaveLength(0)
    await press(/接待取消了/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/receptions/session?id=${message.session}` })
  })

  it('are there for accounts; everybody else is led to the bookings', async () => {
    await draw(MessagesPage, '/receptions/messages')
    await press('看我的预约')
    expect(server.askedFor(listMessages)).toHaveLength(0)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/receptions/bookings' })
  })
})
