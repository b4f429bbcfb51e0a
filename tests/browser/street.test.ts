import type { BrowserContext, Page } from 'playwright-core'
import { button, see, words } from '../journeys/steps'
import { inDistrict, PHONE } from '../support/inDistrict'
import { lookAt } from '../support/look'

const { url, newContext } = inDistrict()
let context: BrowserContext
afterEach(() => context.close())

const open = async (address: string, size = PHONE): Promise<Page> => {
  context = await newContext({ viewport: size })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(url() + address)
  return page
}
const header = (page: Page) => page.locator('.page-header').filter({ visible: true })
const fine = { tooWide: false, small: [], faults: [] }

describe('街道自己的首页', () => {
  it('随申办里打开：没有我们的导航栏，标题还在；去了别处再回来，还是这个街道', async () => {
    const page = await open('/?street=fangsong&embed=ssb')
    await see(page, '方松街道')
    await see(page, '旧海报正在更换')
    expect(
      await page.locator('.page-title').evaluateAll(titles => titles.map(one => one.textContent)),
    ).toEqual(['家站点'])
    const { height = 0 } = (await page.locator('.page-header').first().boundingBox()) ?? {}
    // As good as nothing: a pixel and its line, out of the flow.
    expect(height).toBeLessThanOrEqual(2)
    await button(page, '我的').click()
    await see(page, '查进展')
    await button(page, '首页').click()
    await see(page, '方松街道人大工委')
    expect(await lookAt(page)).toEqual(fine)
  })

  it('普通浏览器里打开：导航栏在；可以换街道，也可以到全区', async () => {
    const page = await open('/?street=fangsong')
    await see(page, '方松街道人大工委')
    expect(await header(page).count()).toBe(1)
    await button(page, '换街道').click()
    await button(page, '永丰街道').click()
    await see(page, '永丰街道人大工委')
    await button(page, '换街道').click()
    await button(page, '全区').click()
    await see(page, '身边的人大代表，听您说')
  })

  it('没有这个街道：先打开全区的，说一声', async () => {
    const page = await open('/?street=nowhere')
    await see(page, '没有找到这个街道的首页，先为您打开全区的。')
    await see(page, '身边的人大代表，听您说')
  })

  it.each([
    { width: 375, height: 667 },
    { width: 1280, height: 800 },
  ])('从名录到一位代表的页面，$width 宽也看得清、点得着', async size => {
    const page = await open('/places/deputies?street=fangsong', size)
    await words(page, /^区人大代表$/).waitFor()
    await page.locator('.deputy-card').filter({ visible: true }).first().click()
    await page.waitForURL(/\/places\/deputy\?/)
    await see(page, '今年履职')
    expect(await lookAt(page)).toEqual(fine)
  })
})
