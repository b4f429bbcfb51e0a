import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { useDrafts } from '../../src/app/drafts'
import { useReceipts } from '../../src/app/receipts'
import FollowPage from '../../src/app/resident/follow'
import HomePage from '../../src/app/resident/home'
import MePage from '../../src/app/resident/me'
import OpinionsPage from '../../src/app/resident/opinions'
import ReceiptPage from '../../src/app/resident/receipt'
import ScanPage from '../../src/app/resident/scan'
import { useSession } from '../../src/app/session'
import { followOpinion, listMyOpinions, readOpinion } from '../../src/contract/opinions'
import { sayReceipt } from '../../src/contract/scan'
import { signInForDevelopment, signOut } from '../../src/contract/session'
import { readSite } from '../../src/contract/sites'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { makeCard, makeReceipt, makeView, opinionId, receiptCode, siteCode } from '../support/samples'
import { phone } from '../support/stubs/taro'

/** Opens a page and lets its first questions be answered. */
const draw = (page: ReactElement) =>
  act(async () => {
    render(page)
  })
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const resident = { id: opinionId, name: '居民', duties: [] }
const kept = {
  id: opinionId,
  code: receiptCode,
  token: 'receipt-token',
  excerpt: '路灯坏了',
  siteName: '幸福里代表联系点',
  submittedAt: '2026-11-20T02:00:00.000Z',
}

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
})

describe('finding a site', () => {
  it('opens the site whose number was typed, however it is written', async () => {
    await draw(<ScanPage />)
    write('输入海报上的编号', ` ${siteCode.toLowerCase()}`)
    press('打开')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/resident/site?code=${siteCode}` })
  })

  it('notices a wrong sign before it asks anybody', async () => {
    await draw(<ScanPage />)
    write('输入海报上的编号', 'ABCDE0')
    press('打开')
    expect(screen.getByText(/编号不对/)).toBeInTheDocument()
    expect(server.askedFor(readSite)).toHaveLength(0)
  })

  it('opens the site of a scanned poster', async () => {
    jest.mocked(Taro.scanCode).mockResolvedValueOnce({
      result: `https://jzd.example/q/${siteCode}`,
      errMsg: '',
      charSet: '',
      path: '',
      rawData: '',
      scanType: 'QR_CODE',
    })
    await draw(<ScanPage />)
    press('扫一扫海报')
    await waitFor(() =>
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/resident/site?code=${siteCode}&from=scan` }),
    )
  })
})

describe('the receipt', () => {
  const arrive = (changes = {}) =>
    useDrafts.setState({
      last: { ...makeReceipt(changes), siteCode, siteName: '幸福里代表联系点', excerpt: '路灯坏了' },
    })

  it('shows the number in two groups, the day, and who has it', async () => {
    arrive({ expectedOn: '2027-01-08', expectedIsEstimate: true })
    phone.opens('/resident/receipt', { id: opinionId })
    await draw(<ReceiptPage />)
    expect(screen.getByText(sayReceipt(receiptCode))).toBeInTheDocument()
    expect(screen.getByText(/^预计 .*1月8日/)).toBeInTheDocument()
    expect(screen.getByText('中山街道人大工委')).toBeInTheDocument()
  })

  it('is copied with its number', async () => {
    arrive()
    phone.opens('/resident/receipt', { id: opinionId })
    await draw(<ReceiptPage />)
    press('复制')
    await waitFor(() => expect(Taro.setClipboardData).toHaveBeenCalled())
    expect(jest.mocked(Taro.setClipboardData).mock.calls[0]?.[0].data).toContain(sayReceipt(receiptCode))
  })

  it('is read back from the opinion when the device has forgotten it', async () => {
    useReceipts.setState({ items: [kept] })
    server.answers(readOpinion, () => makeView())
    phone.opens('/resident/receipt', { id: opinionId })
    await draw(<ReceiptPage />)
    expect(await screen.findByText(sayReceipt(receiptCode))).toBeInTheDocument()
    expect(server.askedFor(readOpinion)[0]?.header.Authorization).toBe('Bearer receipt-token')
  })
})

describe('coming back with number and PIN', () => {
  it('opens the opinion and keeps its receipt on this device', async () => {
    server.answers(followOpinion, () => ({ id: opinionId, token: 'new-token' }))
    await draw(<FollowPage />)
    write('回执编号', sayReceipt(receiptCode).toLowerCase())
    write('查询密码', '2468')
    press('查看')
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/resident/opinion?id=${opinionId}` }),
    )
    expect(server.askedFor(followOpinion)[0]?.body).toEqual({ code: receiptCode, pin: '2468' })
    expect(useReceipts.getState().items).toMatchObject([{ id: opinionId, token: 'new-token' }])
  })

  it.each([
    ['receiptWrong', '回执编号或查询密码不对。'],
    ['tooManyRequests', '试的次数太多，请过一分钟再试。'],
  ] as const)('says what to do on %s', async (code, sentence) => {
    server.answers(followOpinion, () => refuse(code))
    await draw(<FollowPage />)
    write('回执编号', receiptCode)
    write('查询密码', '2468')
    press('查看')
    expect(await screen.findByText(sentence)).toBeInTheDocument()
  })

  it('checks the number before it asks', async () => {
    await draw(<FollowPage />)
    write('回执编号', 'AAAAAAAB')
    press('查看')
    expect(screen.getByText(/编号不对/)).toBeInTheDocument()
    expect(screen.getByText('请用 4 到 6 位数字')).toBeInTheDocument()
  })
})

describe('my opinions', () => {
  it('shows a guest the receipts of this device, with how they stand', async () => {
    useReceipts.setState({ items: [kept] })
    server.answers(readOpinion, () => makeView({ status: 'replied' }))
    await draw(<OpinionsPage />)
    expect(await screen.findByText('已答复')).toBeInTheDocument()
  })

  it('asks for number and PIN again once a receipt is no longer taken', async () => {
    useReceipts.setState({ items: [kept] })
    server.answers(readOpinion, () => refuse('tokenInvalid'))
    await draw(<OpinionsPage />)
    fireEvent.click(await screen.findByText('凭查询密码打开'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/resident/follow?code=${receiptCode}` })
  })

  it('shows a resident the list of the account and more of it at the end', async () => {
    useSession.setState({ token: 'session-token', me: resident })
    server.answers(listMyOpinions, ({ query }) =>
      query.page === '2'
        ? { items: [makeCard({ id: 'second', excerpt: '第二页的意见' })], total: 2, hasMore: false }
        : { items: [makeCard()], total: 2, hasMore: true },
    )
    await draw(<OpinionsPage />)
    await screen.findByText('3 号楼门口的路灯坏了半个月')
    phone.reachesBottom()
    expect(await screen.findByText('第二页的意见')).toBeInTheDocument()
    expect(screen.getByText('没有更多了')).toBeInTheDocument()
  })

  it('says that the network is down, and tries again', async () => {
    useSession.setState({ token: 'session-token', me: resident })
    server.isCutOff()
    await draw(<OpinionsPage />)
    await screen.findByText(/网络不通/)
    server.isBack()
    server.answers(listMyOpinions, () => ({ items: [makeCard()], total: 1, hasMore: false }))
    press('再试一次')
    expect(await screen.findByText('3 号楼门口的路灯坏了半个月')).toBeInTheDocument()
  })

  it('ends the session when its token is no longer taken', async () => {
    useSession.setState({ token: 'old', me: resident })
    server.answers(listMyOpinions, () => refuse('tokenInvalid'))
    await draw(<OpinionsPage />)
    await waitFor(() => expect(useSession.getState().token).toBe(''))
  })
})

describe('the front door and my own page', () => {
  it('reminds of an opinion that was begun', async () => {
    const site = { siteCode, siteName: '幸福里代表联系点' }
    useDrafts.getState().edit(site, { text: '路灯坏了' })
    await draw(<HomePage />)
    fireEvent.click(screen.getByText('有一条意见还没写完'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/resident/submit?code=${siteCode}` })
  })

  it('shows a deputy the way to the desk', async () => {
    const me = { ...resident, duties: [{ role: 'deputy' as const, place: '幸福里代表联系点' }] }
    useSession.setState({ token: 'session-token', me })
    await draw(<HomePage />)
    fireEvent.click(screen.getByText('代表工作台'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/deputy/calendar' })
  })

  it('signs in with one tap, and out again', async () => {
    server.answers(signInForDevelopment, () => ({ token: 'session-token', me: resident }))
    server.answers(signOut, () => ({}))
    await draw(<MePage />)
    fireEvent.click(await screen.findByRole('button', { name: '一键登录' }))
    fireEvent.click(await screen.findByRole('button', { name: '退出登录' }))
    await waitFor(() => expect(useSession.getState().token).toBe(''))
    expect(server.askedFor(signOut)[0]?.header.Authorization).toBe('Bearer session-token')
  })

  it('says in short sentences what happens to what one tells', async () => {
    await draw(<MePage />)
    press('隐私说明')
    expect(screen.getByText('不留姓名和电话，也可以提意见，办理不受影响。')).toBeInTheDocument()
  })
})
