import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useDrafts } from '../../src/app/drafts'
import { useReceipts } from '../../src/app/receipts'
import SubmitPage from '../../src/app/resident/submit'
import { sendWaiting } from '../../src/app/sending'
import { useSession } from '../../src/app/session'
import { submitOpinion } from '../../src/contract/opinions'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { makeReceipt, opinionId, siteCode } from '../support/samples'
import { phone } from '../support/stubs/taro'

const WORDS = '3 号楼门口的路灯坏了半个月，希望修好'

const openForm = () => {
  phone.opens('/resident/submit', { code: siteCode })
  return render(<SubmitPage />)
}
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const fillIn = () => {
  write('说说是什么事', WORDS)
  fireEvent.click(screen.getByRole('radio', { name: '道路路灯' }))
  write('设一个查询密码', '2468')
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const keyOf = (header: Readonly<Record<string, string>> | undefined) => header?.['Idempotency-Key']

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
  server.answers(submitOpinion, () => makeReceipt())
})

describe('writing an opinion', () => {
  it('says at each field what is missing, and sends nothing', async () => {
    openForm()
    await screen.findByText('幸福里代表联系点')
    press('提交')
    expect(screen.getByText('请至少写 5 个字')).toBeInTheDocument()
    expect(screen.getByText('请选择类别')).toBeInTheDocument()
    expect(screen.getByText(/请设置 4 到 6 位数字的查询密码/)).toBeInTheDocument()
    expect(server.askedFor(submitOpinion)).toHaveLength(0)
  })

  it('refuses a phone number that cannot be one', async () => {
    openForm()
    fillIn()
    press(/留下联系方式/)
    write('电话', '123')
    press('提交')
    expect(await screen.findByText('电话号码格式不对')).toBeInTheDocument()
  })

  it('sends what was written, keeps the receipt, and shows it', async () => {
    openForm()
    fillIn()
    press('提交')
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/resident/receipt?id=${opinionId}` }),
    )
    const [sent] = server.askedFor(submitOpinion)
    expect(sent?.body).toMatchObject({ siteCode, category: 'road', text: WORDS, pin: '2468', source: 'scan' })
    expect(useReceipts.getState().items).toMatchObject([{ id: opinionId, token: 'receipt-token' }])
    expect(useDrafts.getState().items).toEqual({})
  })

  it('keeps the draft when one leaves and comes back', async () => {
    const page = openForm()
    write('说说是什么事', WORDS)
    page.unmount()
    openForm()
    expect(screen.getByLabelText('说说是什么事')).toHaveValue(WORDS)
    await screen.findByText('幸福里代表联系点')
  })

  it('asks no PIN of those who are signed in', async () => {
    const me = { id: opinionId, name: '居民', duties: [] }
    useSession.setState({ token: 'session-token', me })
    openForm()
    write('说说是什么事', WORDS)
    fireEvent.click(screen.getByRole('radio', { name: '道路路灯' }))
    expect(screen.queryByLabelText('设一个查询密码')).not.toBeInTheDocument()
    press('提交')
    await waitFor(() => expect(server.askedFor(submitOpinion)).toHaveLength(1))
    expect(server.askedFor(submitOpinion)[0]?.header.Authorization).toBe('Bearer session-token')
  })

  it('shows what the server refused at the field it named', async () => {
    server.answers(submitOpinion, () => refuse('badInput', { text: '请不要写他人的电话号码' }))
    openForm()
    fillIn()
    press('提交')
    expect(await screen.findByText('请不要写他人的电话号码')).toBeInTheDocument()
    expect(screen.getByLabelText('说说是什么事')).toHaveValue(WORDS)
  })
})

describe('without a network', () => {
  const sendInVain = async () => {
    openForm()
    await screen.findByText('幸福里代表联系点')
    fillIn()
    server.isCutOff()
    press('提交')
    await screen.findByText(/网络恢复后会自动发出/)
  }

  it('keeps the opinion and sends it by itself when the network is back', async () => {
    await sendInVain()
    server.isBack()
    await act(sendWaiting)
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/resident/receipt?id=${opinionId}` }),
    )
  })

  it('sends it again under the same key, so that it never arrives twice', async () => {
    const keys: (string | undefined)[] = []
    server.answers(submitOpinion, ({ header }) => {
      keys.push(keyOf(header))
      return keys.length === 1 ? refuse('tryLater') : makeReceipt()
    })
    openForm()
    fillIn()
    press('提交')
    await screen.findByText(/网络恢复后会自动发出/)
    press('现在再试')
    await waitFor(() => expect(keys).toHaveLength(2))
    expect(keys[0]).toBeTruthy()
    expect(keys[1]).toBe(keys[0])
    await waitFor(() => expect(useDrafts.getState().items).toEqual({}))
  })

  it('finds out that an earlier version had arrived before it was changed', async () => {
    const arrived: unknown[] = []
    server.answers(submitOpinion, ({ body }) => {
      if (arrived.length === 0) {
        arrived.push(body.text)
        return refuse('tryLater')
      }
      return body.text === arrived[0] ? makeReceipt() : refuse('keyReused')
    })
    openForm()
    fillIn()
    press('提交')
    await screen.findByText(/网络恢复后会自动发出/)
    press('先不发，继续修改')
    write('说说是什么事', `${WORDS}，谢谢`)
    press('提交')
    await waitFor(() => expect(useDrafts.getState().last).toMatchObject({ id: opinionId, excerpt: WORDS }))
  })
})
