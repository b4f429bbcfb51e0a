import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useSession } from '../../src/app/session'
import InboxPage from '../../src/app/staff/inbox'
import StaffOpinionPage from '../../src/app/staff/opinion'
import SignInPage from '../../src/app/staff/signIn'
import {
  actOnOpinion,
  listOpinions,
  listSimilar,
  type OpinionCard,
  type OpinionView,
  type ReplyView,
  readOpinion,
  viewContact,
} from '../../src/contract/opinions'
import type { DutyRole } from '../../src/contract/roles'
import { readDoors, signIn } from '../../src/contract/session'
import { listUnits } from '../../src/contract/units'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { makeCard, makeView, opinionId, receiptCode } from '../support/samples'
import { phone } from '../support/stubs/taro'

const idOf = (n: number) => `0198c0de-0000-7000-8000-00000000010${n}`
const unit = { id: idOf(9), name: '市容管理办公室', level: 'street' } as const
const counts = { mine: 2, open: 5, late: 1, all: 9 }
const officer = (role: DutyRole) => ({ id: opinionId, name: '王敏', duties: [{ role, place: '中山街道' }] })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
  server.answers(listUnits, () => ({ items: [unit] }))
  server.answers(listSimilar, () => ({ items: [] }))
  useSession.setState({ token: 'token', me: officer('secretary') })
})

const sent = () => server.askedFor(actOnOpinion)
const lists = (items: readonly OpinionCard[]) =>
  server.answers(listOpinions, () => ({ items: [...items], total: items.length, hasMore: false, counts }))

const opens = async (changes: Partial<OpinionView>) => {
  phone.opens('/staff/opinion', { id: opinionId })
  const view = makeView({ audience: 'staff', ...changes })
  server.answers(readOpinion, () => view)
  render(<StaffOpinionPage />)
  await screen.findByText('办理经过')
  return view
}

describe('acting on an opinion', () => {
  it('the assign form asks for a unit, and sends nothing without one', async () => {
    await opens({ status: 'received', moves: ['assign'] })
    press('交办')
    await screen.findByRole('radio', { name: '市容管理办公室' })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '交办' }))
    expect(screen.getByText('请填写“承办单位”')).toBeInTheDocument()
    expect(sent()).toHaveLength(0)
  })

  it('assigns once, however often the button is tapped', async () => {
    const view = await opens({ status: 'received', moves: ['assign'] })
    server.answers(actOnOpinion, () => makeView({ ...view, revision: 2, status: 'assigned', moves: [] }))
    press('交办')
    fireEvent.click(await screen.findByRole('radio', { name: '市容管理办公室' }))
    const send = within(screen.getByRole('dialog')).getByRole('button', { name: '交办' })
    fireEvent.click(send)
    fireEvent.click(send)
    expect(await screen.findByText('待签收')).toBeInTheDocument()
    expect(sent()).toHaveLength(1)
    expect(sent()[0]?.body).toEqual({ move: 'assign', revision: 1, data: { unitId: unit.id } })
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('a promise needs a date', async () => {
    await opens({ status: 'handling', moves: ['draftReply'] })
    press('填写答复')
    expect(screen.queryByLabelText('承诺日期')).not.toBeInTheDocument()
    choose('计划解决')
    write('答复内容', '明年列入改造')
    press('提交审核')
    expect(screen.getByText('请填写“承诺日期”')).toBeInTheDocument()
    expect(sent()).toHaveLength(0)
  })

  it('keeps what was written when the form is closed by mistake', async () => {
    await opens({ status: 'handling', moves: ['draftReply'] })
    press('填写答复')
    write('答复内容', '已经修好')
    press('关闭')
    press('填写答复')
    expect(screen.getByLabelText('答复内容')).toHaveValue('已经修好')
  })

  it('a move that came too late says so, loads what is new, and keeps what was written', async () => {
    const view = await opens({ status: 'handling', moves: ['draftReply', 'comment'] })
    server.answers(actOnOpinion, ({ body }) =>
      body.revision === 1
        ? refuse('moveStale')
        : makeView({ ...view, revision: 4, status: 'review', moves: [] }),
    )
    server.answers(readOpinion, () => makeView({ ...view, revision: 3 }))
    press('填写答复')
    choose('解决采纳')
    write('答复内容', '已经修好')
    press('提交审核')
    expect(await screen.findByText(/刚刚有了新的变化/)).toBeInTheDocument()
    await waitFor(() => expect(server.askedFor(readOpinion)).toHaveLength(2))
    press('提交审核')
    expect(await screen.findByText('待签发')).toBeInTheDocument()
    const [first, second] = sent()
    expect(second?.body.revision).toBe(3)
    expect(second?.header['Idempotency-Key']).not.toBe(first?.header['Idempotency-Key'])
  })

  it('a form whose move is no longer possible says so instead of failing at the end', async () => {
    const view = await opens({ status: 'received', moves: ['forward', 'comment'] })
    server.answers(actOnOpinion, () => refuse('moveNotAllowed'))
    server.answers(readOpinion, () =>
      makeView({ ...view, revision: 2, status: 'review', moves: ['comment'] }),
    )
    press('转区里')
    write('为什么超出街道权限', '涉及区级道路')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '转区里' }))
    fireEvent.click(await screen.findByRole('button', { name: '看最新进展' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('when nothing may be done any more, the sentence is said and the form goes', async () => {
    const view = await opens({ status: 'received', moves: ['forward'] })
    server.answers(actOnOpinion, () => refuse('moveStale'))
    server.answers(readOpinion, () => makeView({ ...view, revision: 2, status: 'merged', moves: [] }))
    press('转区里')
    write('为什么超出街道权限', '涉及区级道路')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '转区里' }))
    expect(await screen.findByText('已并案')).toBeInTheDocument()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(Taro.showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: expect.stringContaining('新的变化') }),
    )
  })

  it('shows what the server found wrong at the field itself', async () => {
    await opens({ status: 'received', moves: ['merge'] })
    server.answers(actOnOpinion, () => refuse('badInput', { parentCode: '找不到这个编号' }))
    press('更多')
    press(/并案/)
    write('并入哪一条', receiptCode)
    press('确认并案')
    expect(await screen.findByText('找不到这个编号')).toBeInTheDocument()
  })

  it('a draft stands first, and is signed after one more question', async () => {
    const draft: ReplyView = {
      text: '已经换灯。',
      outcome: 'resolved',
      promisedOn: null,
      by: '城运中心',
      at: '2026-11-21T02:00:00.000Z',
      photos: [],
    }
    const view = await opens({ status: 'review', draft, moves: ['signOff', 'sendBackReply', 'comment'] })
    const signed = makeView({ ...view, revision: 2, status: 'replied', draft: null, reply: draft, moves: [] })
    server.answers(actOnOpinion, () => signed)
    expect(screen.getByText('待签发的答复')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '退回修改' })).toBeInTheDocument()
    press('签发答复')
    expect(screen.getByText('签发后，居民马上会看到这份答复。')).toBeInTheDocument()
    expect(sent()).toHaveLength(0)
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '签发答复' }))
    expect(await screen.findByText('已发出的答复')).toBeInTheDocument()
  })

  it('shows the contact only when asked, and says that it is written down', async () => {
    await opens({ contact: 'mayView' })
    server.answers(viewContact, () => ({ name: '周阿姨', phone: '13800000000' }))
    expect(screen.getByText(/查看会留下记录/)).toBeInTheDocument()
    expect(screen.queryByText('周阿姨')).not.toBeInTheDocument()
    press('查看联系方式')
    expect(await screen.findByText('周阿姨')).toBeInTheDocument()
  })
})

describe('the inbox', () => {
  it('begins with what waits for me, and counts every queue', async () => {
    lists([makeCard({ excerpt: '路灯坏了', light: 'red', dueOn: '2020-01-06' })])
    render(<InboxPage />)
    expect(await screen.findByText('路灯坏了')).toBeInTheDocument()
    expect(screen.getByText(/超期 \d+ 天/)).toBeInTheDocument()
    expect(server.askedFor(listOpinions)[0]?.query.queue).toBe('mine')
    press('已超期 1')
    await waitFor(() => expect(server.askedFor(listOpinions).at(-1)?.query.queue).toBe('late'))
  })

  it('congratulates when all is done', async () => {
    lists([])
    render(<InboxPage />)
    expect(await screen.findByText('都办完了')).toBeInTheDocument()
  })

  it('says what failed and lets one try again', async () => {
    server.answers(listOpinions, () => refuse('tryLater'))
    render(<InboxPage />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    lists([makeCard({ excerpt: '路灯坏了' })])
    fireEvent.click(again)
    expect(await screen.findByText('路灯坏了')).toBeInTheDocument()
  })

  it('looks for a receipt code in all there is', async () => {
    lists([])
    render(<InboxPage />)
    await screen.findByText('都办完了')
    write('查找意见', `${receiptCode.slice(0, 4)}-${receiptCode.slice(4)}`.toLowerCase())
    await waitFor(() =>
      expect(server.askedFor(listOpinions).at(-1)?.query).toMatchObject({ queue: 'all', q: receiptCode }),
    )
    expect(await screen.findByText('没有找到')).toBeInTheDocument()
  })

  it('those who only look on begin with what is under way', async () => {
    useSession.setState({ token: 'token', me: officer('auditor') })
    lists([])
    render(<InboxPage />)
    await screen.findByText('没有办理中的意见')
    expect(server.askedFor(listOpinions)[0]?.query.queue).toBe('open')
  })

  it('opens an opinion on a page of its own on a phone', async () => {
    lists([makeCard()])
    render(<InboxPage />)
    fireEvent.click(await screen.findByText('3 号楼门口的路灯坏了半个月'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/opinion?id=${opinionId}` })
  })

  it('takes whoever is not signed in to the door', async () => {
    useSession.setState({ token: '', me: null })
    render(<InboxPage />)
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/signIn' }))
  })
})

describe('the inbox on a desk', () => {
  const key = (name: string, target: Element = document.body) => fireEvent.keyDown(target, { key: name })
  const cards = [1, 2, 3].map(n => makeCard({ id: idOf(n), excerpt: `第 ${n} 条` }))
  const shown = (n: number) => screen.findByText(`第 ${n} 条的全文`)

  beforeEach(() => {
    const media = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }
    Object.assign(window, { matchMedia: () => media })
    lists(cards)
    server.answers(readOpinion, ({ path }) =>
      makeView({
        id: path.slice(-36),
        audience: 'staff',
        text: `第 ${path.slice(-1)} 条的全文`,
        status: 'received',
        moves: ['assign'],
      }),
    )
  })
  afterEach(() => Object.assign(window, { matchMedia: undefined }))

  it('shows the first opinion beside the list, and the keys choose the others', async () => {
    render(<InboxPage />)
    await shown(1)
    key('ArrowDown')
    await shown(2)
    key('j')
    await shown(3)
    key('j')
    await shown(3)
    key('k')
    expect(await shown(2)).toBeInTheDocument()
    expect(screen.getByText(/↑ ↓ 选择/)).toBeInTheDocument()
  })

  it('goes to the search field with a slash, where the letters are only letters', async () => {
    render(<InboxPage />)
    await shown(1)
    const search = screen.getByLabelText('查找意见')
    search.classList.add('search-box-input')
    key('/')
    expect(search).toHaveFocus()
    key('j', search)
    expect(await shown(1)).toBeInTheDocument()
  })

  it('keeps still while a form is open', async () => {
    render(<InboxPage />)
    await shown(1)
    press('交办')
    await screen.findByRole('dialog')
    key('j')
    expect(await shown(1)).toBeInTheDocument()
  })

  it('after a move asks for the list again, and keeps the opinion on the screen', async () => {
    render(<InboxPage />)
    await shown(1)
    server.answers(actOnOpinion, ({ path }) =>
      makeView({
        id: path.split('/')[3] ?? '',
        audience: 'staff',
        revision: 2,
        status: 'assigned',
        text: '第 1 条的全文',
      }),
    )
    lists(cards.slice(1))
    press('交办')
    fireEvent.click(await screen.findByRole('radio', { name: '市容管理办公室' }))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '交办' }))
    await waitFor(() => expect(screen.queryByText('第 1 条')).not.toBeInTheDocument())
    expect(screen.getByText('第 1 条的全文')).toBeInTheDocument()
    act(() => void key('j'))
    expect(await shown(2)).toBeInTheDocument()
  })
})

describe('signing in to work', () => {
  beforeEach(() => useSession.setState({ token: '', me: null }))

  it('asks for both fields before it asks the server', () => {
    render(<SignInPage />)
    press('登录')
    expect(screen.getByText('请填写账号')).toBeInTheDocument()
    expect(screen.getByText('请填写密码')).toBeInTheDocument()
    expect(server.askedFor(signIn)).toHaveLength(0)
  })

  it('says when account and password do not fit', async () => {
    server.answers(signIn, () => refuse('passwordWrong'))
    render(<SignInPage />)
    write('账号', 'someone')
    write('密码', 'wrong')
    press('登录')
    expect(await screen.findByText('账号或密码不对。')).toBeInTheDocument()
  })

  it.each([
    ['secretary', '/staff/inbox'],
    ['handler', '/staff/inbox'],
    ['deputy', '/deputy/calendar'],
  ] as const)('takes a %s to where the work is', async (role, url) => {
    server.answers(signIn, () => ({ token: 'new', me: officer(role) }))
    render(<SignInPage />)
    write('账号', 'someone')
    write('密码', 'right')
    press('登录')
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url }))
  })

  it('signs in with one tap in the demonstration, office by office', async () => {
    const accounts = [
      { account: 'auditor', name: '宁佳慧', duty: '松江区 · 审计员' },
      { account: 'secretary-1', name: '王敏', duty: '中山街道 · 工委秘书' },
    ]
    server.answers(readDoors, () => ({
      development: true,
      demonstration: { password: 'demo', accounts, siteCode: 'X' },
    }))
    server.answers(signIn, () => ({ token: 'new', me: officer('secretary') }))
    render(<SignInPage />)
    fireEvent.click(await screen.findByText('王敏'))
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/inbox' }))
    expect(server.askedFor(signIn)[0]?.body).toEqual({ account: 'secretary-1', password: 'demo' })
  })
})
