import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useEntry } from '../../src/app/entry'
import HomePage from '../../src/app/resident/home'
import { readHome } from '../../src/contract/home'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { makeHome, makeSession, makeStreetHome, opinionId, siteCode } from '../support/samples'
import { phone } from '../support/stubs/taro'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const open = async (params: Record<string, string> = {}) => {
  phone.opens('/resident/home', params)
  await act(async () => {
    render(<HomePage />)
  })
}

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
  server.answers(readHome, ({ query: { street } }) => (street ? makeStreetHome(street) : makeHome()))
})

describe('the front door of the district', () => {
  it('has all streets to choose from', async () => {
    await open()
    expect(screen.getByText('身边的人大代表，听您说')).toBeInTheDocument()
    press('方松街道')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/resident/home?street=fangsong' })
  })

  it('leads to a site, to more of them, and to the deputies', async () => {
    await open()
    press(/中山街道代表之家/)
    press('更多')
    press(/人大代表 45 位/)
    expect(jest.mocked(Taro.navigateTo).mock.calls.map(([{ url }]) => url)).toEqual([
      `/resident/site?code=${siteCode}&from=list`,
      '/places/nearby',
      '/places/deputies',
    ])
  })

  it('shows the next receptions, each leading to its page', async () => {
    server.answers(readHome, () => makeHome({ receptions: [makeSession()] }))
    await open()
    press(/15:00–16:00/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/receptions/session?id=${makeSession().id}` })
    press('全部日程')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/receptions/schedule' })
  })

  it('names no time to an answer before there was one', async () => {
    const figures = { sites: 116, deputies: 45, answeredThisYear: 0, answerDays: null }
    server.answers(readHome, () => makeHome({ figures }))
    await open()
    expect(screen.getByText('今年答复')).toBeInTheDocument()
    expect(screen.queryByText('一般答复')).not.toBeInTheDocument()
  })

  it('unfolds a notice', async () => {
    const notice = { id: opinionId, title: '接待日', body: '周五下午', street: null, isShown: true }
    server.answers(readHome, () =>
      makeHome({ notices: [{ ...notice, from: '2026-11-01', until: '2030-12-01' }] }),
    )
    await open()
    press(/接待日/)
    expect(screen.getByRole('button', { name: /接待日/ })).toHaveAttribute('aria-pressed', 'true')
  })

  it('still takes an opinion when the rest does not load, and tries again', async () => {
    server.isCutOff()
    await open()
    expect(screen.getByText('扫一扫海报')).toBeInTheDocument()
    server.isBack()
    press('再试一次')
    expect(await screen.findByText('中山街道代表之家')).toBeInTheDocument()
  })
})

describe('the front door of a street', () => {
  it.each([
    ['its address', { street: 'fangsong' }],
    ['its mini program code', { scene: 's.fangsong' }],
  ])('opens by %s', async (_, params) => {
    await open(params)
    expect(screen.getByRole('heading', { name: '方松街道' })).toBeInTheDocument()
    expect(screen.getByText('方松街道人大工委')).toBeInTheDocument()
    expect(phone.passesOn()).toMatchObject({ path: '/resident/home?street=fangsong' })
  })

  it('stays the home of the visit, and hands its street on', async () => {
    await open({ street: 'fangsong' })
    await open()
    expect(screen.getAllByRole('heading', { name: '方松街道' })).toHaveLength(2)
    for (const more of screen.getAllByRole('button', { name: '更多' })) fireEvent.click(more)
    expect(Taro.navigateTo).toHaveBeenCalledTimes(2)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/places/nearby?street=fangsong' })
  })

  it('leads to another street and to the whole district', async () => {
    await open({ street: 'fangsong' })
    press('换街道')
    press('中山街道')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/resident/home?street=zhongshan' })
    press('全区')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/resident/home' })
    expect(useEntry.getState().street).toBeNull()
  })

  it('is the district where nobody knows the street, and says so', async () => {
    server.answers(readHome, ({ query: { street } }) => (street ? refuse('notFound') : makeHome()))
    await open({ street: 'atlantis' })
    expect(await screen.findByText(/没有找到这个街道的首页/)).toBeInTheDocument()
    expect(screen.getByText('身边的人大代表，听您说')).toBeInTheDocument()
    await waitFor(() => expect(useEntry.getState().street).toBeNull())
  })
})
