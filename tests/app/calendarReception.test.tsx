import Taro from '@tarojs/taro'
import { fireEvent, within as inside, render, screen, waitFor } from '@testing-library/react'
import { keepCalendar } from '../../src/app/deputy/keptCalendar'
import ReceptionPage from '../../src/app/deputy/reception'
import { useSession } from '../../src/app/session'
import {
  answerAttendance,
  askChange,
  type CalendarSession,
  listSubstitutes,
  moveChange,
  readCalendar,
  readSession,
} from '../../src/contract/receptions'
import { startApp } from '../support/app-world'
import { makeCalendar, makeCalendarSession, makeChange, within } from '../support/calendar'
import { deputyId, makeSessionView, opinionId } from '../support/samples'
import { phone } from '../support/stubs/taro'

const NOW = Date.parse('2026-11-24T09:12:00+08:00')
const deputy = {
  id: opinionId,
  name: '严晓红',
  duties: [{ role: 'deputy' as const, place: '幸福里代表联系点' }],
}
const reception = makeCalendarSession('11-26 15:00', {
  theme: '老小区加装电梯',
  jointUnits: ['岳阳街道房屋管理办公室'],
  deputies: [
    { id: deputyId, name: '严晓红' },
    { id: opinionId, name: '林国兴' },
  ],
  booked: 2,
  waiting: 1,
  subjects: [
    { slotAt: null, subject: '路灯', needs: [], status: 'waiting', opinion: null },
    {
      slotAt: '2026-11-26T07:15:00.000Z',
      subject: '电梯',
      needs: ['dialect'],
      status: 'booked',
      opinion: opinionId,
    },
    {
      slotAt: '2026-11-26T07:00:00.000Z',
      subject: null,
      needs: ['wheelchair'],
      status: 'booked',
      opinion: null,
    },
  ],
})
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

let server: ReturnType<typeof startApp>
let shown: CalendarSession
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  server = startApp()
  shown = reception
  server.answers(readSession, () => makeSessionView({ ...reception, site: makeSessionView().site }))
  server.answers(readCalendar, ({ query }) => within(makeCalendar({ sessions: [shown] }), query))
  useSession.setState({ token: 'token', me: deputy })
  phone.opens('/deputy/reception', { id: reception.id })
})
afterEach(() => jest.restoreAllMocks())

const draw = async (changes: Partial<CalendarSession> = {}) => {
  shown = { ...reception, ...changes }
  render(<ReceptionPage />)
  await screen.findByText('荣乐中路 12 号')
}

describe('a deputy reads one reception', () => {
  it('when, where, with whom, about what, and together with which unit', async () => {
    await draw()
    for (const words of [
      '11月26日 周四',
      '15:00–16:00',
      '严晓红、林国兴',
      '老小区加装电梯',
      '岳阳街道房屋管理办公室',
    ])
      expect(screen.getByText(words)).toBeInTheDocument()
  })

  it('finds the way there, and calls the site', async () => {
    await draw()
    press(/打开地图导航/)
    expect(Taro.openLocation).toHaveBeenCalledWith(expect.objectContaining({ address: '荣乐中路 12 号' }))
    press(/021-00001000/)
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '021-00001000' })
  })

  it('reads what people want to talk about by their times, those who wait last, and their needs', async () => {
    await draw()
    const lines = screen.getAllByText(/^(没有写事由|电梯|路灯)$/).map(line => line.textContent)
    expect(lines).toEqual(['没有写事由', '电梯', '路灯'])
    expect(screen.getByText('轮椅通行')).toBeInTheDocument()
    expect(screen.getByText('讲上海话')).toBeInTheDocument()
    expect(screen.getByText('预约 2 人，候补 1 人')).toBeInTheDocument()
    press('看相关意见')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/deputy/opinion?id=${opinionId}` })
  })

  it('sees what changed, and why it was called off', async () => {
    await draw({
      phase: 'cancelled',
      cancelledWhy: '站点停电检修',
      mayAskChange: false,
      changes: [
        { at: '2026-11-23T09:00:00.000Z', text: '这场接待取消了：站点停电检修' },
        { at: '2026-11-23T08:00:00.000Z', text: '时间从 14:00 改到 15:00' },
      ],
    })
    expect(screen.getAllByText(/站点停电检修/).map(said => said.textContent)).toEqual([
      '取消原因：站点停电检修',
    ])
    expect(screen.getByText('时间从 14:00 改到 15:00')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '请假' })).not.toBeInTheDocument()
  })

  it('reads which holiday it gave way to', async () => {
    await draw({ movedFrom: '2026-10-02' })
    expect(screen.getByText('原定10月2日（国庆节），顺延到11月26日 周四')).toBeInTheDocument()
  })

  it('is told when it is somebody else’s by now', async () => {
    server.answers(readCalendar, () => makeCalendar())
    render(<ReceptionPage />)
    expect(await screen.findByText('这场接待已不在您的日历里')).toBeInTheDocument()
    press('看这场接待')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/receptions/session?id=${reception.id}` })
  })

  it('reads it without a network as it was last loaded, and asks for nothing then', async () => {
    keepCalendar({
      person: deputy.id,
      from: '2026-09-28',
      until: '2027-06-06',
      at: NOW,
      calendar: makeCalendar({ sessions: [reception] }),
    })
    server.isCutOff()
    await draw()
    expect(await screen.findByText('离线，显示 11月24日 09:12 的日程')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '请假' })).not.toBeInTheDocument()
  })

  it('may try again when nothing could be loaded', async () => {
    server.isCutOff()
    render(<ReceptionPage />)
    await screen.findByText('网络不通，请检查网络后再试。')
    server.isBack()
    press('再试一次')
    expect(await screen.findByText('荣乐中路 12 号')).toBeInTheDocument()
  })
})

describe('a deputy who cannot come', () => {
  it('asks for leave with a reason, and knows who will be told', async () => {
    server.answers(askChange, () => makeChange({ kind: 'leave', isOwn: true }))
    await draw()
    press('请假')
    expect(screen.getByText(/这场预约 2 人，候补 1 人。批准后系统会通知他们/)).toBeInTheDocument()
    press('申请请假')
    expect(screen.getByText('请写一句原因')).toBeInTheDocument()
    fireEvent.change(screen.getByLabelText('原因'), { target: { value: '单位临时安排出差' } })
    press('申请请假')
    await waitFor(() =>
      expect(server.askedFor(askChange)[0]?.body).toEqual({ kind: 'leave', reason: '单位临时安排出差' }),
    )
    await waitFor(() => expect(screen.queryByLabelText('原因')).not.toBeInTheDocument())
  })

  it('asks one of those who are free to come instead', async () => {
    server.answers(listSubstitutes, () => ({ items: [{ id: deputyId, name: '王建国' }] }))
    server.answers(askChange, () => makeChange({ isOwn: true }))
    await draw()
    press('请别的代表接替')
    const who = await screen.findByRole('radio', { name: '王建国' })
    fireEvent.change(screen.getByLabelText('原因'), { target: { value: '开会' } })
    press('发出邀请')
    expect(screen.getByText('请选择一位代表')).toBeInTheDocument()
    fireEvent.click(who)
    press('发出邀请')
    await waitFor(() =>
      expect(server.askedFor(askChange)[0]?.body).toEqual({
        kind: 'swap',
        reason: '开会',
        substitute: deputyId,
      }),
    )
  })

  it('is told when nobody is free', async () => {
    server.answers(listSubstitutes, () => ({ items: [] }))
    await draw()
    press('请别的代表接替')
    expect(await screen.findByText(/那个时间没有别的代表有空/)).toBeInTheDocument()
  })

  it('takes the request back after being asked', async () => {
    server.answers(moveChange, () => makeChange({ isOwn: true, status: 'withdrawn', acts: [] }))
    await draw({ askedFor: opinionId, mayAskChange: false })
    press('撤回申请')
    await waitFor(() => expect(server.askedFor(moveChange)[0]?.body).toEqual({ act: 'withdraw' }))
    expect(Taro.showModal).toHaveBeenCalledTimes(1)
  })
})

describe('the own attendance', () => {
  const attendance = { isPresent: false, answer: 'none' as const, mayAnswer: true }

  it('is confirmed', async () => {
    server.answers(answerAttendance, () => reception)
    await draw({ phase: 'held', attendance: { ...attendance, isPresent: true }, mayAskChange: false })
    expect(screen.getByText('工委登记：您已到场')).toBeInTheDocument()
    press('确认无误')
    await waitFor(() =>
      expect(server.askedFor(answerAttendance)[0]?.body).toMatchObject({ answer: 'confirmed' }),
    )
  })

  it('is objected to with a sentence', async () => {
    server.answers(answerAttendance, () => reception)
    await draw({ phase: 'held', attendance, mayAskChange: false })
    press('与实际不符')
    const sheet = screen.getByRole('dialog', { name: '与实际不符' })
    fireEvent.change(inside(sheet).getByLabelText('实际情况'), { target: { value: '当天我到了' } })
    press('告诉工委')
    await waitFor(() =>
      expect(server.askedFor(answerAttendance)[0]?.body).toEqual({
        answer: 'objected',
        objection: '当天我到了',
      }),
    )
  })

  it('is only read once the record is closed', async () => {
    const closed = { isPresent: true, answer: 'confirmed' as const, mayAnswer: false }
    await draw({ phase: 'recorded', attendance: closed, mayAskChange: false })
    expect(screen.getByText('您已确认。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '与实际不符' })).not.toBeInTheDocument()
  })
})
