import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import RecordsPage from '../../src/app/door/records'
import TodayPage from '../../src/app/door/today'
import { OfficeNav } from '../../src/app/office/OfficeNav'
import MessagesPage from '../../src/app/receptions/messages'
import { useSession } from '../../src/app/session'
import { listDoor, listMessages, listOpenRecords, type OpenRecord } from '../../src/contract/receptions'
import type { DutyRole } from '../../src/contract/roles'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { makeSession, opinionId } from '../support/samples'
import { phone } from '../support/stubs/taro'

const session = makeSession().id
const makeRecord = (changes: Partial<OpenRecord> = {}): OpenRecord => ({
  ...{ session, site: '幸福里代表联系点', step: 'confirmRecord', isLate: false, isMine: true },
  ...{ startsAt: '2020-03-02T06:00:00.000Z', endsAt: '2020-03-02T07:00:00.000Z', dueOn: '2020-03-09' },
  ...changes,
})
const late = makeRecord({ isLate: true, site: '通波代表联系点' })

let server: ReturnType<typeof startApp>
let items: OpenRecord[]
const signIn = (role: DutyRole) =>
  useSession.setState({
    token: 't',
    me: { id: opinionId, name: '王敏', duties: [{ role, place: '岳阳街道' }] },
  })
beforeEach(() => {
  server = startApp()
  items = [late, makeRecord()]
  server.answers(listOpenRecords, () => ({ items }))
  signIn('secretary')
})
const draw = (Page: () => React.ReactNode, path: string) => {
  phone.opens(path)
  return act(async () => {
    render(<Page />)
  })
}
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const went = (url: string) => expect(Taro.navigateTo).toHaveBeenCalledWith({ url })

describe('records that wait', () => {
  it('stand in two lists, those past their day first, and lead to the record', async () => {
    await draw(RecordsPage, '/door/records')
    const titles = screen.getAllByText(/的 \d 场$/).map(title => title.textContent)
    expect(titles).toEqual(['过了期限的 1 场', '五个工作日内要确认的 1 场'])
    const when = '2020年3月2日 周一 14:00–15:00'
    expect(screen.getByText(`${when} · 请确认记录，应在 2020年3月9日 周一`)).toBeInTheDocument()
    expect(screen.getByText(`${when} · 请确认记录，最晚 2020年3月9日 周一`)).toBeInTheDocument()
    press(/通波代表联系点/)
    went(`/door/record?session=${session}&from=records`)
  })

  it.each([
    ['hold', true, '请登记到场代表'],
    ['hold', false, '还没登记到场代表'],
    ['confirmRecord', true, '请确认记录'],
    ['confirmRecord', false, '等秘书确认'],
  ] as const)('that wait for %s (mine: %s) say so: %s', async (step, isMine, words) => {
    items = [makeRecord({ step, isMine })]
    await draw(RecordsPage, '/door/records')
    expect(screen.getByText(new RegExp(` · ${words}，`))).toBeInTheDocument()
    expect(screen.queryByText(/过了期限的/)).not.toBeInTheDocument()
  })

  it('are none: nothing is left to do', async () => {
    items = []
    await draw(RecordsPage, '/door/records')
    expect(screen.getByText('记录都办完了')).toBeInTheDocument()
  })

  it('can be asked for again where they did not come', async () => {
    server.answers(listOpenRecords, () => refuse('tryLater'))
    await draw(RecordsPage, '/door/records')
    server.answers(listOpenRecords, () => ({ items }))
    await act(async () => press(/重试|再试/))
    expect(screen.getByText('过了期限的 1 场')).toBeInTheDocument()
  })

  it('are counted beside the rooms on the first page of the office; what waits for others is not', async () => {
    items = [late, makeRecord(), makeRecord({ isMine: false })]
    await act(async () => {
      render(<OfficeNav here='staff/inbox' />)
    })
    expect(screen.getByRole('button', { name: '接待，2 件待办' })).toBeInTheDocument()
  })

  it.each([
    [[late, makeRecord()], '2 场接待的记录等您办', '其中 1 场过了期限'],
    [[makeRecord()], '1 场接待的记录等您办', '接待后五个工作日内办完'],
  ] as const)('are told on the day’s page, with the way to them', async (waiting, title, note) => {
    items = [...waiting, makeRecord({ isMine: false })]
    server.answers(listDoor, () => ({ day: '2026-11-24', items: [] }))
    await draw(TodayPage, '/door/today')
    expect(screen.getByText(note)).toBeInTheDocument()
    press(new RegExp(title))
    went('/door/records')
  })

  it('of others only are not told on the day’s page', async () => {
    items = [makeRecord({ isMine: false })]
    server.answers(listDoor, () => ({ day: '2026-11-24', items: [] }))
    await draw(TodayPage, '/door/today')
    expect(screen.queryByText(/等您办/)).not.toBeInTheDocument()
  })
})

describe('messages about receptions', () => {
  const message = {
    ...{ id: opinionId, title: '请确认到场登记', text: '请在日历里确认。', isSeen: true },
    ...{ at: '2020-03-03T02:00:00.000Z', booking: null, session, isDigest: false },
    about: { site: '幸福里代表联系点', startsAt: '2020-03-02T06:00:00.000Z' },
  }
  it('say of which one, and lead a deputy to the own view of it, where there is something to answer', async () => {
    server.answers(listMessages, () => ({ unseen: 0, items: [message] }))
    signIn('deputy')
    await draw(MessagesPage, '/receptions/messages')
    expect(screen.getByText('幸福里代表联系点 · 2020年3月2日 周一 14:00')).toBeInTheDocument()
    press(/请确认到场登记/)
    went(`/deputy/reception?id=${session}`)
  })
})
