import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import DeputiesPage from '../../src/app/places/deputies'
import DeputyPage from '../../src/app/places/deputy'
import { type DeputyView, listDeputies, readDeputy } from '../../src/contract/deputies'
import { listPlaces } from '../../src/contract/home'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { deputyId, makeDeputy, siteCode } from '../support/samples'
import { phone } from '../support/stubs/taro'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const draw = (page: ReactElement) =>
  act(async () => {
    render(page)
  })

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
  server.answers(listPlaces, () => ({
    streets: [{ slug: 'zhongshan', name: '中山街道', gcj02: null }],
    neighbourhoods: [],
    landmarks: [],
    tiles: null,
  }))
  server.answers(listDeputies, () => ({
    items: [makeDeputy()],
    total: 1,
    hasMore: false,
    groups: ['医卫界', '工商界'],
  }))
})

describe('the deputies', () => {
  const open = (params: Record<string, string> = {}) => {
    phone.opens('/places/deputies', params)
    return draw(<DeputiesPage />)
  }
  const lastAsked = () => server.askedFor(listDeputies).at(-1)?.query

  it('are cards that lead to a deputy', async () => {
    await open()
    press(/严晓红.*济和堂药店 执业药师.*医卫界 · 幸福里代表联系点/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/places/deputy?id=${deputyId}` })
  })

  it('of a street are asked for when one comes from its front door', async () => {
    await open({ street: 'zhongshan' })
    expect(lastAsked()).toMatchObject({ street: 'zhongshan' })
  })

  it('are narrowed by words, street and group', async () => {
    await open()
    fireEvent.change(screen.getByLabelText('查找代表'), { target: { value: 'yxh' } })
    fireEvent.change(screen.getByLabelText('街道'), { target: { value: '1' } })
    fireEvent.change(screen.getByLabelText('代表组'), { target: { value: '2' } })
    await waitFor(() => expect(lastAsked()).toMatchObject({ q: 'yxh', street: 'zhongshan', group: '工商界' }))
  })

  it('of one site are shown alone, until all are wanted', async () => {
    await open({ site: siteCode })
    expect(lastAsked()).toMatchObject({ site: siteCode })
    press('看全部代表')
    await waitFor(() => expect(lastAsked()).not.toHaveProperty('site'))
  })

  it('say kindly that nobody is found', async () => {
    server.answers(listDeputies, () => ({ items: [], total: 0, hasMore: false, groups: [] }))
    await open()
    expect(screen.getByText('没有找到这样的代表')).toBeInTheDocument()
  })
})

describe('a deputy', () => {
  const open = (changes: Partial<DeputyView> = {}) => {
    server.answers(readDeputy, () => makeDeputy(changes))
    phone.opens('/places/deputy', { id: deputyId })
    return draw(<DeputyPage />)
  }

  it('is shown with post, electoral district, and what was done this year', async () => {
    await open({ isDemo: true })
    expect(screen.getByRole('heading', { name: '严晓红' })).toBeInTheDocument()
    expect(screen.getByText('中山第二选区')).toBeInTheDocument()
    expect(screen.getByText('接待选民')).toBeInTheDocument()
    expect(screen.getByText('演示数据')).toBeInTheDocument()
  })

  it('leads to the sites where to be found', async () => {
    await open()
    press(/沪松路255弄18号/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/resident/site?code=${siteCode}&from=list` })
  })

  it('says plainly where there is nothing to tell', async () => {
    await open({ receptions: [], sites: [], record: { receptions: 0, explained: 0 } })
    expect(screen.getByText('今年还没有记录。')).toBeInTheDocument()
    expect(screen.getByText('暂时没有固定的站点。')).toBeInTheDocument()
  })

  it('who is not there is said kindly', async () => {
    server.answers(readDeputy, () => refuse('notFound'))
    phone.opens('/places/deputy', { id: deputyId })
    await draw(<DeputyPage />)
    expect(screen.getByText('没有找到这位代表')).toBeInTheDocument()
  })

  it('is asked for again after a failure', async () => {
    server.isCutOff()
    phone.opens('/places/deputy', { id: deputyId })
    await draw(<DeputyPage />)
    server.isBack()
    server.answers(readDeputy, () => makeDeputy())
    press('再试一次')
    expect(await screen.findByRole('heading', { name: '严晓红' })).toBeInTheDocument()
  })
})
