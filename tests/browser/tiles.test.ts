import type { Browser, Locator, Page } from 'playwright-core'
import { button, see } from '../journeys/steps'
import { openChromium } from '../support/chromium'
import { type District, startDistrict } from '../support/district'
import { startTileServer, type Tile } from '../support/tileServer'

const CREDIT = '测试地图 审图号：GS(2026)0000号'

/** 松江新城站 as the satellites have it (WGS-84), and where Chinese maps draw it (GCJ-02): half a kilometre apart. */
const GPS = { longitude: 121.226352, latitude: 31.032348 }
const STATION = { longitude: 121.23077, latitude: 31.03023 }

type Place = typeof GPS
interface Spot {
  readonly left: number
  readonly top: number
}

/** Where a place lies in the grid of a zoom, in tiles; the formula of the Web Mercator map, written out anew. */
const inGrid = ({ longitude, latitude }: Place, z: number) => {
  const north = (latitude * Math.PI) / 180
  return {
    x: ((longitude + 180) / 360) * 2 ** z,
    y: ((1 - Math.asinh(Math.tan(north)) / Math.PI) / 2) * 2 ** z,
  }
}

/** The tiles that stand on the map, each with its place on the screen. */
const shownTiles = (page: Page) =>
  page.locator('.leaflet-tile-loaded').evaluateAll(tiles =>
    tiles.map(tile => {
      const { left, top, width } = tile.getBoundingClientRect()
      const [z = 0, x = 0, y = 0] =
        /(\d+)\/(\d+)\/(\d+)\.png$/
          .exec(String(Reflect.get(tile, 'src')))
          ?.slice(1)
          .map(Number) ?? []
      return { z, x, y, left, top, width, side: Number(Reflect.get(tile, 'naturalWidth')) }
    }),
  )

/** Where on the screen the tiles have a place. */
const spotOn = (tiles: Awaited<ReturnType<typeof shownTiles>>, place: Place): Spot => {
  const isUnder = ({ z, x, y }: Tile) => {
    const at = inGrid(place, z)
    return Math.floor(at.x) === x && Math.floor(at.y) === y
  }
  const tile = tiles.find(isUnder)
  if (!tile) throw new Error('no tile has this place')
  const at = inGrid(place, tile.z)
  return { left: tile.left + (at.x - tile.x) * tile.width, top: tile.top + (at.y - tile.y) * tile.width }
}

const middleOf = (mark: Locator): Promise<Spot> =>
  mark.evaluate(one => {
    const { left, top, width, height } = one.getBoundingClientRect()
    return { left: left + width / 2, top: top + height / 2 }
  })

/** How far two spots are apart, in pixels. */
const apart = (a: Spot, b: Spot): number => Math.hypot(a.left - b.left, a.top - b.top)

describe.each([
  { datum: 'wgs84', here: GPS },
  { datum: 'gcj02', here: STATION },
])('网页地图上的 $datum 瓦片', ({ datum, here }) => {
  let tiles: Awaited<ReturnType<typeof startTileServer>>
  let district: District
  let browser: Browser
  beforeAll(async () => {
    tiles = await startTileServer()
    district = await startDistrict(undefined, { MAP_TILES: tiles.url, MAP_DATUM: datum, MAP_CREDIT: CREDIT })
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser.close()
    await district.close()
    await tiles.close()
  })

  const openMap = async (): Promise<Page> => {
    const context = await browser.newContext({
      ...{ viewport: { width: 375, height: 667 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
      ...{ geolocation: GPS, permissions: ['geolocation'] },
    })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(`${district.url}/places/nearby`)
    await button(page, '用我的位置').click()
    await see(page, '离我的位置')
    await button(page, '地图').click()
    await page.locator('.leaflet-tile-loaded').first().waitFor()
    return page
  }
  /** Every tile that was asked for has come, and the map stands still. */
  const settle = (page: Page) =>
    page.waitForFunction(() => {
      const all = [...document.querySelectorAll('.leaflet-tile')]
      return (
        all.length > 0 &&
        all.every(
          tile => tile.classList.contains('leaflet-tile-loaded') && getComputedStyle(tile).opacity === '1',
        )
      )
    })

  it('来了就铺上，写着来源和审图号，不再画没有瓦片时的底图', async () => {
    const page = await openMap()
    await settle(page)
    const shown = await shownTiles(page)
    expect(shown.length).toBeGreaterThan(3)
    expect(shown.filter(({ side }) => side !== 256)).toEqual([])
    expect(tiles.asked).toEqual(expect.arrayContaining(shown.map(({ z, x, y }) => ({ z, x, y }))))
    await see(page, CREDIT)
    expect(await page.locator('.ground-station, .ground-street').count()).toBe(0)
    await page.context().close()
  })

  it('我的位置和站点的标记都在瓦片上该在的地方', async () => {
    const page = await openMap()
    await settle(page)
    const shown = await shownTiles(page)
    expect(apart(await middleOf(page.locator('.map-here')), spotOn(shown, here))).toBeLessThan(2)

    const answer = await fetch(`${district.url}/api/sites/map`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    const { items }: { items: { name: string; gcj02: [number, number] }[] } = await answer.json()
    const mark = page.locator('.leaflet-marker-icon', { has: page.locator('.map-pin') }).first()
    const name = (await mark.locator('.map-pin').getAttribute('aria-label'))?.split('，')[0]
    const [lng, lat] = items.find(site => site.name === name)?.gcj02 ?? [0, 0]
    // Over a few kilometres the two datums are shifted by the same amount, to within metres.
    const place = {
      longitude: lng + here.longitude - STATION.longitude,
      latitude: lat + here.latitude - STATION.latitude,
    }
    expect(apart(await middleOf(mark), spotOn(shown, place))).toBeLessThan(3)
    await page.context().close()
  })
})
