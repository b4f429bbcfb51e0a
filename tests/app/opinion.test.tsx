import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import OpinionPage from '../../src/app/resident/opinion'
import {
  actOnOpinion,
  type OpinionView,
  type ReplyView,
  readOpinion,
  type TimelineItem,
} from '../../src/contract/opinions'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { makeView, opinionId } from '../support/samples'
import { phone } from '../support/stubs/taro'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string, nth = 0) => {
  const radio = screen.getAllByRole('radio', { name })[nth]
  if (radio) fireEvent.click(radio)
}
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

const reply: ReplyView = {
  text: '楼道灯已经全部换好。',
  outcome: 'resolved',
  promisedOn: null,
  by: '市政养护所',
  at: '2026-11-21T02:00:00.000Z',
  photos: [],
}

const makeEvent = (changes: Partial<TimelineItem>): TimelineItem => ({
  seq: 1,
  name: 'comment',
  at: reply.at,
  title: '有事',
  by: '工委',
  lines: [],
  photos: [],
  ...changes,
})

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
  phone.opens('/resident/opinion', { id: opinionId })
})

const opens = async (changes: Partial<OpinionView>) => {
  const view = makeView(changes)
  server.answers(readOpinion, () => view)
  render(<OpinionPage />)
  await screen.findByText('办理经过')
  return view
}
const sent = () => server.askedFor(actOnOpinion)

describe('reading my opinion', () => {
  it('says in plain words where it stands, who holds it and until when', async () => {
    await opens({ status: 'handling', dueOn: '2099-11-24', dueIsEstimate: true })
    expect(screen.getByText('承办单位正在办理。')).toBeInTheDocument()
    expect(screen.getByText('市政养护所')).toBeInTheDocument()
    expect(screen.getByText(/预计 2099年11月24日 .* 前答复/)).toBeInTheDocument()
  })

  it.each([
    ['scan', null],
    ['web', null],
    ['onBehalf', '联络员代填'],
    ['reception', '接待选民'],
    ['campaign', '集中联系社区'],
  ] as const)('of what came by %s it says where it was written down: %s', async (source, word) => {
    await opens({ source })
    expect(screen.queryByText('来源')?.nextSibling?.textContent ?? null).toBe(word)
  })

  it('tells honestly that the answer is late', async () => {
    await opens({ dueOn: '2020-01-06', light: 'red' })
    expect(screen.getByText(/原定 2020年1月6日 周一，已晚 \d+ 天/)).toBeInTheDocument()
  })

  it('shows the answer, who gave it and the date that was promised', async () => {
    await opens({ status: 'tracking', reply: { ...reply, outcome: 'planned', promisedOn: '2099-12-01' } })
    expect(screen.getByText('楼道灯已经全部换好。')).toBeInTheDocument()
    expect(screen.getByText('计划解决')).toBeInTheDocument()
    expect(screen.getByText('承诺 2099年12月1日 周二 报告结果')).toBeInTheDocument()
  })

  it('gives my own words back when the matter belongs elsewhere', async () => {
    const lines = [{ label: '应向哪里反映', value: '12345 热线' }]
    const event = makeEvent({ seq: 2, name: 'redirect', lines })
    const view = await opens({ status: 'redirected', timeline: [event] })
    press('复制我写的内容')
    expect(screen.getAllByText('12345 热线')).not.toHaveLength(0)
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: view.text })
  })

  it('follows the opinion it was merged into', async () => {
    await opens({ status: 'merged', mergedCount: 4, parent: { code: 'M3NPQR7S', status: 'replied', reply } })
    expect(screen.getByText('还有 4 人反映了同一件事，一起办理。')).toBeInTheDocument()
    expect(screen.getByText('楼道灯已经全部换好。')).toBeInTheDocument()
  })

  it('shows the newest of a long history, and the rest on request', async () => {
    const event = (seq: number) => makeEvent({ seq, title: `第 ${seq} 件事` })
    await opens({ timeline: [1, 2, 3, 4, 5, 6, 7, 8].map(event) })
    expect(screen.queryByText('第 1 件事')).not.toBeInTheDocument()
    press('再看更早的 2 条')
    expect(screen.getByText('第 1 件事')).toBeInTheDocument()
  })

  it('offers the way back with the receipt when this device has no key to it', async () => {
    server.answers(readOpinion, () => refuse('notFound'))
    render(<OpinionPage />)
    fireEvent.click(await screen.findByRole('button', { name: '用回执编号查看' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/resident/follow' })
  })

  it('lets me try again when the network is gone', async () => {
    server.isCutOff()
    render(<OpinionPage />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    server.answers(readOpinion, () => makeView())
    server.isBack()
    fireEvent.click(again)
    expect(await screen.findByText('办理经过')).toBeInTheDocument()
  })
})

describe('rating the answer', () => {
  const answered: Partial<OpinionView> = { status: 'replied', reply, moves: ['rate'], dueOn: null }

  it('asks why when I am dissatisfied with the result', async () => {
    await opens(answered)
    expect(screen.queryByLabelText('哪里不满意')).not.toBeInTheDocument()
    choose('没有解决')
    choose('满意')
    choose('不满意', 1)
    press('提交评价')
    expect(screen.getByText('请填写“哪里不满意”')).toBeInTheDocument()
    expect(sent()).toHaveLength(0)
  })

  it('sends the three answers and the reason, once, however often I tap', async () => {
    const view = await opens(answered)
    server.answers(actOnOpinion, () => makeView({ ...view, revision: 2, status: 'handling', moves: [] }))
    choose('没有解决')
    choose('满意')
    choose('不满意', 1)
    write('哪里不满意', '灯又灭了')
    press('提交评价')
    press('提交评价')
    await waitFor(() =>
      expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已转去重新办理' })),
    )
    expect(sent()).toHaveLength(1)
    expect(sent()[0]?.body).toEqual({
      move: 'rate',
      revision: 1,
      data: { solved: 'no', attitude: 'satisfied', result: 'dissatisfied', reason: '灯又灭了' },
    })
  })

  it('uses the same key when the network swallowed the answer and I tap again', async () => {
    await opens(answered)
    choose('解决了')
    choose('满意', 0)
    choose('满意', 1)
    const seen: (string | undefined)[] = []
    server.answers(actOnOpinion, ({ header }) => {
      seen.push(header['Idempotency-Key'])
      if (seen.length === 1) throw new Error('request:fail')
      return makeView({ revision: 2, status: 'closed' })
    })
    press('提交评价')
    expect(await screen.findByText(/网络/)).toBeInTheDocument()
    press('提交评价')
    await screen.findByText('这件事已经办结。')
    expect(seen[0]).toBe(seen[1])
  })
})

describe('what else I may do', () => {
  it('answers the question of the staff on the page itself', async () => {
    await opens({ status: 'needsInfo', question: '是哪几层？', isPaused: true, moves: ['addInfo'] })
    server.answers(actOnOpinion, () => makeView({ revision: 2, status: 'received' }))
    expect(screen.getByText('是哪几层？')).toBeInTheDocument()
    expect(screen.getByText('等待您补充期间，不计时限')).toBeInTheDocument()
    write('补充说明', '三层和五层')
    press('提交补充')
    expect(await screen.findByText('已经受理，正在确定由谁来办。')).toBeInTheDocument()
    expect(sent()[0]?.body).toEqual({ move: 'addInfo', revision: 1, data: { text: '三层和五层' } })
  })

  it('asks once more before it withdraws', async () => {
    await opens({ moves: ['withdraw'] })
    press('更多')
    press(/撤回/)
    expect(screen.getByText('撤回后，这条意见不再办理。')).toBeInTheDocument()
    expect(sent()).toHaveLength(0)
    server.answers(actOnOpinion, () => makeView({ revision: 2, status: 'withdrawn' }))
    press('确认撤回')
    expect(await screen.findByText('您撤回了这条意见。')).toBeInTheDocument()
  })

  it('lets me urge an overdue matter with one tap', async () => {
    const view = await opens({ moves: ['urge', 'withdraw'], dueOn: '2020-01-06' })
    server.answers(actOnOpinion, () => makeView({ ...view, revision: 2, moves: ['withdraw'] }))
    press('催一下')
    await waitFor(() => expect(screen.queryByRole('button', { name: '催一下' })).not.toBeInTheDocument())
    expect(sent()[0]?.body).toMatchObject({ move: 'urge', revision: 1 })
  })
})

describe('making it public', () => {
  it('asks the reporter apart from everything else, and sends one consent', async () => {
    await opens({ status: 'closed', reply, moves: ['reopen', 'consentPublish'] })
    expect(screen.getByText(/隐去您的个人信息/)).toBeInTheDocument()
    const after = makeView({
      ...{ status: 'closed', reply, publication: 'consented', revision: 2 },
      moves: ['reopen', 'revokePublish'],
    })
    server.answers(actOnOpinion, () => after)
    server.answers(readOpinion, () => after)
    press('同意公开')
    await waitFor(() => expect(sent()).toHaveLength(1))
    expect(sent()[0]?.body).toMatchObject({ move: 'consentPublish', data: {} })
    await waitFor(() => expect(screen.queryByText('愿意让邻居也看到吗？')).not.toBeInTheDocument())
  })

  it('takes the consent back only after one more question', async () => {
    await opens({ status: 'closed', reply, publication: 'published', moves: ['revokePublish'] })
    press('更多')
    press(/^不再公开/)
    expect(await screen.findByText('收回后，站点的页面上不再显示这件事。')).toBeInTheDocument()
    expect(sent()).toHaveLength(0)
  })
})
