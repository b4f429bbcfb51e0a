import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { makeClusters, marksIn } from '../../src/app/places/clusters'
import { markIdIn, regionIn } from '../../src/app/places/mapEvents'
import { boundsOf, fitView, viewAround } from '../../src/app/places/mapView'
import NearbyPage from '../../src/app/places/nearby'
import HomePage from '../../src/app/resident/home'
import { listPlaces } from '../../src/contract/home'
import { distanceBetween, type Gcj02 } from '../../src/contract/place'
import { findSites, mapSites, readSite } from '../../src/contract/sites'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { makeSite, makeSiteCard, siteCode } from '../support/samples'
import { phone } from '../support/stubs/taro'

const at = (lng: number, lat: number): Gcj02 => [lng, lat]
const NEW_CITY = at(121.23077, 31.03023)
const site = {
  code: siteCode,
  name: '幸福里代表联系点',
  level: 'POINT',
  gcj02: [121.244553, 31.026046],
} as const

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
  server.answers(listPlaces, () => ({
    streets: [
      { slug: 'yueyang', name: '岳阳街道', gcj02: at(121.2261, 31.0082) },
      { slug: 'fangsong', name: '方松街道', gcj02: at(121.2224, 31.0311) },
    ],
    neighbourhoods: [{ name: '龙兴居民区', gcj02: at(121.2301, 31.0071), street: 'yueyang' }],
    landmarks: [{ name: '松江新城站', gcj02: NEW_CITY }],
    tiles: null,
  }))
  server.answers(mapSites, () => ({ items: [site], total: 1 }))
  phone.opens('/places/nearby')
})

const open = (params: Record<string, string> = {}) => {
  phone.opens('/places/nearby', params)
  return act(async () => {
    render(<NearbyPage />)
  })
}
const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
  })
const lastSearch = () => server.askedFor(findSites).at(-1)?.body
const fuzzy = (answer: () => Promise<unknown>) => {
  jest.mocked<(options: object) => Promise<unknown>>(Taro.getFuzzyLocation).mockImplementation(answer)
}

describe('the way there', () => {
  it('is one tap from the first page, and one more to the nearest', async () => {
    await act(async () => {
      render(<HomePage />)
    })
    await press(/找身边的代表/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/places/nearby' })
  })
})

describe('looking without a place', () => {
  it('asks nobody where one is, and finds all the same', async () => {
    await open()
    expect(screen.getByText('找到 1 个站点')).toBeInTheDocument()
    expect(Taro.getFuzzyLocation).not.toHaveBeenCalled()
    expect(lastSearch()?.from).toBeUndefined()
  })

  it('begins with the street of the link that led here', async () => {
    await open({ street: 'fangsong' })
    expect(lastSearch()).toMatchObject({ street: 'fangsong' })
  })

  it.each([
    ['正在开放', 'openNow'],
    ['本周有接待', 'receptionThisWeek'],
    ['下班后或周末', 'offWork'],
  ])('“%s” is one tap, and one more takes it away', async (words, name) => {
    await open()
    await press(words)
    expect(lastSearch()).toMatchObject({ [name]: true })
    await press(words)
    expect(lastSearch()).toMatchObject({ [name]: false })
  })

  it('narrows by level and street', async () => {
    await open()
    await act(async () => {
      fireEvent.change(screen.getByLabelText('级别'), { target: { value: 1 } })
      fireEvent.change(screen.getByLabelText('街道'), { target: { value: 2 } })
    })
    expect(lastSearch()).toMatchObject({ level: 'HOME', street: 'fangsong' })
  })

  it('looks for what was typed once the typing rests', async () => {
    await open()
    fireEvent.change(screen.getByLabelText('查找站点'), { target: { value: ' xfl ' } })
    expect(await screen.findByText('找到 1 个站点')).toBeInTheDocument()
    await act(() => new Promise(resolve => setTimeout(resolve, 350)))
    expect(lastSearch()).toMatchObject({ q: 'xfl' })
    expect(server.askedFor(findSites)).toHaveLength(2)
  })
})

describe('a site in the list', () => {
  const shown = {
    distance: 352,
    nextReception: { startsAt: '2031-12-02T06:00:00.000Z', endsAt: '2031-12-02T08:00:00.000Z' },
  }
  beforeEach(() =>
    server.answers(findSites, () => ({ items: [makeSiteCard(shown)], total: 1, hasMore: false })),
  )

  it('says what, how far, where, whether it is open and when a deputy comes', async () => {
    await open()
    for (const words of [
      '代表联系点',
      '350 米',
      /沪松路255弄18号/,
      '正在开放，17:00 结束',
      /下次接待 2031年12月2日 14:00/,
    ])
      expect(screen.getByText(words)).toBeInTheDocument()
  })

  it('is opened, called and led to with one tap each', async () => {
    await open()
    await press(/^幸福里代表联系点/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/resident/site?code=${siteCode}&from=list` })
    await press('电话：幸福里代表联系点')
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '021-00001000' })
    await press('导航：幸福里代表联系点')
    expect(jest.mocked(Taro.openLocation).mock.calls[0]?.[0]).toMatchObject({
      longitude: 121.244553,
      latitude: 31.026046,
      name: '幸福里代表联系点',
    })
  })

  it('offers no call without a number and no way without a place', async () => {
    server.answers(findSites, () => ({
      items: [makeSiteCard({ phone: null, gcj02: null })],
      total: 1,
      hasMore: false,
    }))
    await open()
    expect(screen.queryByText('电话')).not.toBeInTheDocument()
    expect(screen.queryByText('导航')).not.toBeInTheDocument()
  })
})

describe('nothing found', () => {
  beforeEach(() => server.answers(findSites, () => ({ items: [], total: 0, hasMore: false })))

  it('offers to take away each filter that is on', async () => {
    await open({ street: 'fangsong' })
    await press('正在开放')
    expect(screen.getByRole('button', { name: '不限“方松街道”看看' })).toBeInTheDocument()
    await press('去掉“正在开放”看看')
    expect(lastSearch()).toMatchObject({ openNow: false, street: 'fangsong' })
  })

  it('says so where no filter is to blame', async () => {
    await open()
    expect(screen.getByText('这里还没有站点。')).toBeInTheDocument()
  })
})

it('says when the server does not answer, and tries again', async () => {
  server.answers(findSites, () => refuse('tryLater'))
  await open()
  server.answers(findSites, () => ({ items: [makeSiteCard()], total: 1, hasMore: false }))
  await press('再试一次')
  expect(screen.getByText('找到 1 个站点')).toBeInTheDocument()
})

it('loads the next twenty at the end of the list', async () => {
  server.answers(findSites, ({ body }) => ({
    items: [makeSiteCard({ code: `CODE${body.page}`, name: `第 ${body.page} 页的站点` })],
    total: 2,
    hasMore: body.page === 1,
  }))
  await open()
  await act(async () => phone.reachesBottom())
  expect(screen.getByText('第 2 页的站点')).toBeInTheDocument()
})

describe('looking from a place', () => {
  it('uses the position only after a tap, sends it in the body, and keeps it nowhere', async () => {
    fuzzy(async () => ({ longitude: NEW_CITY[0], latitude: NEW_CITY[1], errMsg: '' }))
    await open()
    await press('用我的位置')
    expect(Taro.getFuzzyLocation).toHaveBeenCalledWith({ type: 'gcj02' })
    expect(lastSearch()).toMatchObject({ from: NEW_CITY })
    expect(screen.getByText('离我的大致位置')).toBeInTheDocument()
    expect(JSON.stringify([...phone.kept])).not.toContain('121.2')
  })

  it.each([
    ['getFuzzyLocation:fail auth deny', /您没有允许定位/, '去设置里打开'],
    ['getFuzzyLocation:fail auth denied', /您没有允许定位/, '去设置里打开'],
    ['getFuzzyLocation:fail system permission denied', /手机的定位没有打开/, '再试一次'],
    ['getFuzzyLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', /手机的定位没有打开/, '再试一次'],
    ['getFuzzyLocation:fail not authorized', /暂时不能定位/, '再试一次'],
    [
      'getFuzzyLocation:fail the api need to be declared in the requiredPrivateInfos field',
      /暂时不能定位/,
      '再试一次',
    ],
    ['getFuzzyLocation:fail api scope is not declared in the privacy agreement', /暂时不能定位/, '再试一次'],
    ['getFuzzyLocation:fail timeout', /一时没有定到位/, '再试一次'],
  ])('%s: says so and goes on', async (errMsg, sentence, wayOn) => {
    fuzzy(() => Promise.reject({ errMsg }))
    await open()
    await press('用我的位置')
    expect(screen.getByText(sentence)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: wayOn })).toBeInTheDocument()
    expect(screen.getByText('找到 1 个站点')).toBeInTheDocument()
  })

  it('finds after the person has allowed it in the settings', async () => {
    fuzzy(() => Promise.reject({ errMsg: 'getFuzzyLocation:fail auth deny' }))
    await open()
    await press('用我的位置')
    fuzzy(async () => ({ longitude: NEW_CITY[0], latitude: NEW_CITY[1], errMsg: '' }))
    jest
      .mocked<() => Promise<unknown>>(Taro.openSetting)
      .mockResolvedValueOnce({ authSetting: { 'scope.userFuzzyLocation': true } })
    await press('去设置里打开')
    expect(lastSearch()).toMatchObject({ from: NEW_CITY })
  })

  it('takes no position abroad', async () => {
    fuzzy(async () => ({ longitude: 2.35, latitude: 48.85, errMsg: '' }))
    await open()
    await press('用我的位置')
    expect(screen.getByText(/不在国内/)).toBeInTheDocument()
    expect(lastSearch()?.from).toBeUndefined()
  })

  it('takes a neighbourhood of a street', async () => {
    await open()
    await press('选街道或居民区')
    await press('岳阳街道')
    await press('龙兴居民区')
    expect(lastSearch()).toMatchObject({ from: [121.2301, 31.0071] })
    expect(screen.getByText('离龙兴居民区')).toBeInTheDocument()
  })

  it('takes a metro station, and forgets it again', async () => {
    await open()
    await press(/^从哪里找/)
    await press(/选地铁站/)
    await press('松江新城站')
    expect(lastSearch()).toMatchObject({ from: NEW_CITY })
    await press('离松江新城站，换一个地方')
    await press(/不用位置/)
    expect(lastSearch()?.from).toBeUndefined()
  })

  it("takes a place picked on the platform's map", async () => {
    jest
      .mocked<(options: object) => Promise<unknown>>(Taro.chooseLocation)
      .mockResolvedValueOnce({ name: '泰晤士小镇', address: '', longitude: '121.2', latitude: '31.04' })
    await open()
    await press(/^从哪里找/)
    await press('在地图上选')
    expect(lastSearch()).toMatchObject({ from: [121.2, 31.04] })
    expect(screen.getByText('离泰晤士小镇')).toBeInTheDocument()
  })
})

describe('the map', () => {
  it('asks the same as the list, and shows the card of the mark that was tapped', async () => {
    server.answers(readSite, () => makeSite({ gcj02: site.gcj02 }))
    await open()
    await press('本周有接待')
    await press('地图')
    const asked = server.askedFor(mapSites).at(-1)?.body
    expect({ ...asked, page: 1 }).toEqual(lastSearch())
    await press('幸福里代表联系点，代表联系点')
    expect(within(screen.getByLabelText('选中的站点')).getByText(/沪松路255弄18号/)).toBeInTheDocument()
    await press('收起')
    expect(screen.queryByLabelText('选中的站点')).not.toBeInTheDocument()
  })

  it('goes nearer when a bunch is tapped, until its sites stand apart', async () => {
    const crowd = Array.from({ length: 12 }, (_, at) => ({
      ...site,
      code: `CODE${at}`,
      name: `站点 ${at}`,
      gcj02: [121.23 + at * 0.0008, 31.03] as const,
    }))
    const far = { ...site, code: 'FAR', gcj02: [121.5, 31.2] as const }
    server.answers(mapSites, () => ({ items: [...crowd, far], total: 13 }))
    await open()
    await press('地图')
    await press('12 个站点，点按放大')
    expect(screen.queryByRole('button', { name: '12 个站点，点按放大' })).not.toBeInTheDocument()
  })

  it('follows when it is pushed', async () => {
    const far = { ...site, code: 'FAR', name: '很远的站点', gcj02: [121.35, 31.1] as const }
    server.answers(mapSites, () => ({ items: [site, far], total: 2 }))
    await open()
    await press('地图')
    const map = screen.getByTestId('map')
    await act(async () => phone.pushesMap(map, { longitude: 121.35, latitude: 31.1, scale: 16 }))
    expect(screen.getByRole('button', { name: /很远的站点/ })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /幸福里/ })).not.toBeInTheDocument()
  })
})

describe('what a native map tells', () => {
  it.each([
    ['WeChat', { type: 'end', detail: { scale: 14, centerLocation: { longitude: 121.2, latitude: 31 } } }],
    ['Alipay', { type: 'end', scale: 14, longitude: 121.2, latitude: 31, detail: {} }],
  ])('is understood as %s says it', (_, event) =>
    expect(regionIn(event)).toEqual({ center: [121.2, 31], zoom: 14 }),
  )
  it('counts only when the map has come to rest', () =>
    expect(regionIn({ type: 'begin', scale: 14, longitude: 121.2, latitude: 31 })).toBeNull())
  it.each([{ detail: { markerId: 3 } }, { markerId: 3, detail: {} }])('names the mark: %j', event =>
    expect(markIdIn(event)).toBe(3),
  )
})

describe('the arithmetic of the map', () => {
  const scattered = Array.from(
    { length: 300 },
    (_, at): Gcj02 => [121.1 + ((at * 37) % 300) / 900, 30.95 + ((at * 101) % 300) / 1200],
  )
  const sites = scattered.map((gcj02, at) => ({
    code: `C${at}`,
    name: `站 ${at}`,
    level: 'POINT' as const,
    gcj02,
  }))

  it.each([9, 11, 12.5, 14, 16, 17])('counts every site once at zoom %p', zoom => {
    const marks = marksIn(makeClusters(sites), [73, 3, 136, 54], zoom)
    const counted = marks.reduce((sum, mark) => sum + (mark.kind === 'cluster' ? mark.count : 1), 0)
    expect(counted).toBe(300)
  })

  it('has every point in sight that it was to fit', () => {
    const size = { width: 375, height: 400 }
    const view = fitView(scattered, size)
    if (!view) throw new Error('no view')
    const [west, south, east, north] = boundsOf(view, size)
    for (const [lng, lat] of scattered) {
      expect(lng > west && lng < east).toBe(true)
      expect(lat > south && lat < north).toBe(true)
    }
  })

  it('stays around the place one looks from', () => {
    const view = viewAround(NEW_CITY, scattered, { width: 375, height: 400 })
    expect(distanceBetween(view?.center ?? [0, 0], NEW_CITY)).toBeLessThan(50)
  })

  it('has no view of nothing', () => expect(fitView([], { width: 1, height: 1 })).toBeNull())
})
