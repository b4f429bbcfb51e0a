import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import ChangesPage from '../../src/app/deputy/changes'
import SubscribePage from '../../src/app/deputy/subscribe'
import { useSession } from '../../src/app/session'
import { listChanges, makeFeed, moveChange, readFeed, revokeFeed } from '../../src/contract/receptions'
import { startApp } from '../support/app-world'
import { makeChange } from '../support/calendar'
import { opinionId } from '../support/samples'
import { phone } from '../support/stubs/taro'

const deputy = {
  id: opinionId,
  name: '严晓红',
  duties: [{ role: 'deputy' as const, place: '幸福里代表联系点' }],
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
  useSession.setState({ token: 'token', me: deputy })
})

describe('requests for leave and swaps', () => {
  beforeEach(() => phone.opens('/deputy/changes'))

  it('stand by whom they wait for, each with how it stands', async () => {
    server.answers(listChanges, () => ({
      items: [
        makeChange(),
        makeChange({ kind: 'leave', isOwn: true, substitute: null, acts: ['withdraw'] }),
        makeChange({ isOwn: true, status: 'agreed', acts: ['withdraw'] }),
        makeChange({ status: 'granted', acts: [], note: '辛苦您' }),
      ],
    }))
    render(<ChangesPage />)
    const headings = await screen.findAllByRole('heading', { name: /请您答复|我提出的|别人请我的/ })
    expect(headings.map(heading => heading.textContent)).toEqual(['请您答复', '我提出的', '别人请我的'])
    for (const words of [
      '等待答复',
      '等工委决定',
      '对方已同意，等工委确认',
      '已批准',
      '答复：辛苦您',
      '我请假',
    ])
      expect(screen.getByText(words)).toBeInTheDocument()
  })

  it('an own one is taken back', async () => {
    server.answers(listChanges, () => ({ items: [makeChange({ isOwn: true, acts: ['withdraw'] })] }))
    server.answers(moveChange, () => makeChange({ isOwn: true, status: 'withdrawn', acts: [] }))
    render(<ChangesPage />)
    fireEvent.click(await screen.findByRole('button', { name: '撤回申请' }))
    await waitFor(() => expect(server.askedFor(moveChange)[0]?.body).toEqual({ act: 'withdraw' }))
    await waitFor(() => expect(server.askedFor(listChanges)).toHaveLength(2))
  })

  it('none: says how to ask for one', async () => {
    server.answers(listChanges, () => ({ items: [] }))
    render(<ChangesPage />)
    expect(await screen.findByText('没有请假和换班')).toBeInTheDocument()
  })

  it('the calendar and the opinions are one tap away', async () => {
    server.answers(listChanges, () => ({ items: [] }))
    render(<ChangesPage />)
    await screen.findByText('没有请假和换班')
    press('日历')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/deputy/calendar' })
    press('意见')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/deputy/opinions' })
  })
})

describe('the feed', () => {
  const url = 'https://jia.example/cal/deputy/secret.ics'
  beforeEach(() => phone.opens('/deputy/subscribe'))

  it('is made, and its address copied', async () => {
    server.answers(readFeed, () => ({ url: null }))
    server.answers(makeFeed, () => ({ url }))
    render(<SubscribePage />)
    const make = await screen.findByRole('button', { name: '生成订阅地址' })
    server.answers(readFeed, () => ({ url }))
    fireEvent.click(make)
    expect(await screen.findByText(url)).toBeInTheDocument()
    press('复制地址')
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: url })
    for (const where of ['iPhone', '安卓手机', 'Outlook']) expect(screen.getByText(where)).toBeInTheDocument()
  })

  it('gets another address only after asking', async () => {
    server.answers(readFeed, () => ({ url }))
    server.answers(makeFeed, () => ({ url: `${url}?new` }))
    jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
    render(<SubscribePage />)
    fireEvent.click(await screen.findByRole('button', { name: '换一个新地址' }))
    await waitFor(() => expect(Taro.showModal).toHaveBeenCalledTimes(1))
    expect(server.askedFor(makeFeed)).toEqual([])
    press('换一个新地址')
    await waitFor(() => expect(server.askedFor(makeFeed)).toHaveLength(1))
  })

  it('is switched off', async () => {
    server.answers(readFeed, () => ({ url }))
    server.answers(revokeFeed, () => ({ url: null }))
    render(<SubscribePage />)
    const off = await screen.findByRole('button', { name: '停用这个地址' })
    server.answers(readFeed, () => ({ url: null }))
    fireEvent.click(off)
    expect(await screen.findByRole('button', { name: '生成订阅地址' })).toBeInTheDocument()
    expect(server.askedFor(revokeFeed)).toHaveLength(1)
  })
})
