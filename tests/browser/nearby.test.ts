import type { BrowserContext, Page } from 'playwright-core'
import { button, field, see, words } from '../journeys/steps'
import { inDistrict, PHONE } from '../support/inDistrict'
import { lookAt } from '../support/look'

/** 松江新城站 on the map of the world (WGS-84), as a phone measures it; on Chinese maps it lies at 121.23077, 31.03023. */
const GPS = { longitude: 121.226352, latitude: 31.032348 }
const STATION = { lng: 121.23077, lat: 31.03023 }

/** Metres between two points, written out anew so that the app's own arithmetic is checked and not repeated. */
const haversine = (a: { lng: number; lat: number }, b: { lng: number; lat: number }): number => {
  const rad = Math.PI / 180
  const h =
    (1 - Math.cos((b.lat - a.lat) * rad)) / 2 +
    (Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * (1 - Math.cos((b.lng - a.lng) * rad))) / 2
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h))
}

interface Point {
  readonly name: string
  readonly gcj02: readonly [number, number]
}
const allSites = async (url: string): Promise<Point[]> => {
  const answer = await fetch(`${url}/api/sites/map`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  const { items }: { items: Point[] } = await answer.json()
  return items
}

const { url, newContext } = inDistrict()
let context: BrowserContext
const errors: Error[] = []
afterEach(async () => {
  await context.close()
  expect(errors.splice(0)).toEqual([])
})

interface Settings {
  readonly granted?: boolean
  readonly absent?: boolean
  readonly size?: { width: number; height: number }
}
const open = async ({ granted, absent, size = PHONE }: Settings = {}): Promise<Page> => {
  context = await newContext({
    viewport: size,
    ...(granted ? { geolocation: GPS, permissions: ['geolocation'] } : {}),
  })
  if (absent)
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'geolocation')
    })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', error => errors.push(error))
  await page.goto(`${url()}/places/nearby`)
  await see(page, /^找到 \d+ 个站点/)
  return page
}
const count = async (page: Page): Promise<number> =>
  Number(/找到 (\d+)/.exec((await words(page, /^找到 \d+ 个站点/).textContent()) ?? '')?.[1])
/** How many sites the marks on the map stand for. */
const marked = (page: Page): Promise<number> =>
  page
    .locator('.map-cluster, .map-pin')
    .evaluateAll(marks => marks.reduce((sum, mark) => sum + Number(mark.textContent || 1), 0))

describe('找身边的站点', () => {
  it('允许定位：离得最近的排第一，距离与另算的一致', async () => {
    const page = await open({ granted: true })
    await button(page, '用我的位置').click()
    await see(page, '离我的位置')
    const shown = await page.locator('.site-line-name').evaluateAll(names =>
      names.slice(0, 10).map(name => {
        const far = name.querySelector('.site-line-far')?.textContent ?? ''
        return { name: name.textContent?.replace(far, ''), far }
      }),
    )
    const near = (await allSites(url()))
      .map(({ name, gcj02: [lng, lat] }) => ({ name, metres: haversine(STATION, { lng, lat }) }))
      .sort((a, b) => a.metres - b.metres)
    expect(shown.map(({ name }) => name)).toEqual(near.slice(0, 10).map(({ name }) => name))
    const nearest = near[0]?.metres ?? 0
    expect(Math.abs(Number.parseInt(shown[0]?.far ?? '', 10) - nearest)).toBeLessThan(nearest * 0.05 + 10)
  })

  it('不允许定位：说清楚，选一个地铁站照样找', async () => {
    const page = await open()
    await button(page, '用我的位置').click()
    await see(page, /您没有允许定位/)
    await button(page, /^从哪里找/).click()
    await button(page, '选地铁站').click()
    await button(page, '松江新城站').click()
    await see(page, '离松江新城站')
    expect(await page.locator('.site-line-far').count()).toBe(20)
  })

  it('浏览器不能定位：说清楚，选一个居民区照样找', async () => {
    const page = await open({ absent: true })
    await button(page, '用我的位置').click()
    await see(page, /这个浏览器不能定位/)
    await button(page, '选街道或居民区').click()
    await field(page, '输入名称').fill('太平')
    await button(page, '太平居民区').click()
    await see(page, '离太平居民区')
    expect(await page.locator('.site-line-far').count()).toBe(20)
  })

  it('地图和列表是同一个结果，条件一变都跟着变，不向外面要任何东西', async () => {
    const page = await open()
    const outside: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(url()) && /^http/.test(request.url())) outside.push(request.url())
    })
    const listed = await count(page)
    await button(page, '地图').click()
    await page.locator('.map-cluster').first().waitFor()
    expect(await count(page)).toBe(listed)
    expect(await marked(page)).toBe(listed)
    await page.getByLabel('级别').selectOption('HOME')
    await see(page, '找到 7 个站点')
    await page.waitForFunction(() => document.querySelectorAll('.map-pin-point').length === 0)
    expect(await marked(page)).toBe(7)
    expect(outside).toEqual([])
  })

  it('地图只用键盘也行：走到一个标记，打开它的卡片，再打开站点', async () => {
    const page = await open()
    await page.getByLabel('级别').selectOption('HOME')
    await see(page, '找到 7 个站点')
    await button(page, '地图').click()
    const pin = page.locator('.map-pin').first()
    await pin.waitFor()
    await button(page, '地图').focus()
    for (let tabs = 0; tabs < 12 && !(await pin.evaluate(one => one === document.activeElement)); tabs += 1)
      await page.keyboard.press('Tab')
    const name = (await pin.getAttribute('aria-label'))?.split('，')[0] ?? ''
    await page.keyboard.press('Enter')
    await page.getByLabel('选中的站点').getByText(name).click()
    await page.waitForURL(/\/resident\/site\?code=/)
  })

  it('在我们自己的地图上选一个地方', async () => {
    const page = await open()
    await button(page, /^从哪里找/).click()
    await button(page, '在地图上选').click()
    await button(page, '从这里找').click()
    await see(page, '离地图上选的地方')
  })

  it('导航给两条路：高德，或抄下地址；给高德的是 GCJ-02', async () => {
    const page = await open()
    await button(page, /^导航：/).click()
    const way = page.getByRole('link', { name: '用高德地图打开' })
    const to = new URL((await way.getAttribute('href')) ?? '')
    const [lng, lat] = (to.searchParams.get('position') ?? '').split(',').map(Number)
    expect(to.searchParams.get('coordinate')).toBe('gaode')
    const named = (await allSites(url())).find(({ name }) => name === to.searchParams.get('name'))
    expect([lng, lat]).toEqual(named?.gcj02)
    await page.keyboard.press('Escape')
    await way.waitFor({ state: 'detached' })
  })

  it('瓦片来不了：底图换成地铁站和街道名，标记还在', async () => {
    const page = await open({ granted: true })
    await page.route('**/api/places', async route => {
      const answer = await route.fetch()
      const body: object = await answer.json()
      const tiles = { url: `${url()}/gone/{z}/{x}/{y}`, datum: 'wgs84', credit: '天地图' }
      await route.fulfill({ response: answer, json: { ...body, tiles } })
    })
    await page.reload()
    await button(page, '地图').click()
    await page.locator('.ground-station').first().waitFor({ state: 'attached' })
    expect(await marked(page)).toBe(await count(page))
    expect(await page.getByText('天地图').count()).toBe(0)
  })

  it.each([PHONE, { width: 1280, height: 800 }])('宽 $width 的地图看得清、点得准、不用左右拖', async size => {
    const page = await open({ size, granted: true })
    await button(page, '用我的位置').click()
    await see(page, '离我的位置')
    if (size === PHONE) await button(page, '地图').click()
    await page.locator('.map-pin').first().click()
    await page.getByLabel('选中的站点').getByText('导航').waitFor()
    expect(await lookAt(page)).toEqual({ tooWide: false, small: [], faults: [] })
  })
})
