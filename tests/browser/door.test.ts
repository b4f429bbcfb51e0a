import type { Browser, Page } from 'playwright-core'
import { button, field, inForm, PASSWORD, see, signIn } from '../journeys/steps'
import { openChromium } from '../support/chromium'
import { type District, startDistrict } from '../support/district'
import { lookAt } from '../support/look'
import { onWeb, type Screen } from '../support/screens'

const sizes = [
  { width: 375, height: 667 },
  { width: 1280, height: 800 },
]

/** A Tuesday, 10:15 in Shanghai: a reception is under way. */
const MORNING = '2026-11-24T02:15:00.000Z'

interface Guest {
  readonly name: string
  readonly status: string
  readonly code: string
}
interface Door {
  readonly items: readonly { readonly id: string; readonly guests: readonly Guest[] }[]
}

let district: District
let browser: Browser
let token: string

const ask = async <Answer>(address: string, body?: unknown): Promise<Answer> => {
  const answer = await fetch(district.url + address, {
    method: body ? 'POST' : 'GET',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `door-test-${Math.random().toString(36).slice(2)}`,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return answer.json()
}

/** What the server has of the liaison officer's doors. */
const readDoor = () => ask<Door>('/api/door')
const guestsOf = ({ items }: Door) => items.flatMap(({ guests }) => guests)
const namedLike = (door: Door, name: string) => guestsOf(door).find(guest => guest.name === name)

/** Waits until the server has it; fails after some seconds. */
const until = async (isSo: (door: Door) => boolean): Promise<void> => {
  for (let tries = 0; tries < 60; tries += 1) {
    if (isSo(await readDoor())) return
    await new Promise(resolve => setTimeout(resolve, 250))
  }
  throw new Error('the server did not hear of it')
}

const comesToTheDoor = async (screen: Screen): Promise<void> => {
  await signIn(screen, 'liaison-1')
  await screen.open('/door/today')
  await see(screen.page, /约了 \d/)
}

const takesNumber = async (page: Page, name: string): Promise<void> => {
  await button(page, '现场取号').click()
  await field(page, '怎么称呼').fill(name)
  await inForm(page, '取号').click()
}

beforeAll(async () => {
  district = await startDistrict(MORNING)
  browser = await openChromium()
  token = ''
  const session = { account: 'liaison-1', password: PASSWORD }
  token = (await ask<{ token: string }>('/api/session', session)).token
})
afterAll(async () => {
  await browser.close()
  await district.close()
})

describe('联络员在门口，网络真的断了', () => {
  it('断网时取号、请进、记下一件事；关掉再打开都还在，网络回来后按先后送到，一次不多', async () => {
    const screen = await onWeb(browser, district.url, district.now)()
    const { page } = screen
    await comesToTheDoor(screen)
    await screen.setOnline(false)
    await takesNumber(page, '断网的李大伯')
    await button(page, '断网的李大伯：请进').click()
    await see(page, '2 件待同步')
    await screen.setOnline(true)
    await page.route('**/api/**', route => route.abort())
    await page.reload()
    await see(page, '断网的李大伯')
    await see(page, '2 件待同步')
    await page.unroute('**/api/**')
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await until(door => namedLike(door, '断网的李大伯')?.status === 'met')
    await page.getByText('件待同步').first().waitFor({ state: 'hidden' })
    expect(guestsOf(await readDoor()).filter(({ name }) => name === '断网的李大伯')).toHaveLength(1)
    await screen.close()
  })

  it('人已经走到别的页面，网络回来也照样送到', async () => {
    const screen = await onWeb(browser, district.url, district.now)()
    const { page } = screen
    await comesToTheDoor(screen)
    await page.route('**/api/**', route => route.abort())
    await takesNumber(page, '走开时的钱阿姨')
    await see(page, '1 件待同步')
    await screen.open('/staff/inbox')
    await see(page, /网络不通/)
    await page.unroute('**/api/**')
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await until(door => namedLike(door, '走开时的钱阿姨') !== undefined)
    expect(page.url()).toContain('/staff/inbox')
    await screen.close()
  })

  it('没有网络，照样凭预约码找到人', async () => {
    const screen = await onWeb(browser, district.url, district.now)()
    const { page } = screen
    await comesToTheDoor(screen)
    const [guest] = guestsOf(await readDoor())
    await button(page, '核对预约码').click()
    await field(page, '输入居民的预约码').fill(guest?.code ?? '')
    await screen.setOnline(false)
    await button(page, '核对').click()
    await see(page, guest?.name ?? '')
    await screen.close()
  })

  it('一件事记下，回执编号写得大大的', async () => {
    const screen = await onWeb(browser, district.url, district.now)()
    const { page } = screen
    await comesToTheDoor(screen)
    await button(page, '记下一件事').click()
    await field(page, '说了什么事').fill('小区门口的共享单车乱停，轮椅过不去。')
    await button(page, '道路路灯').click()
    await field(page, '查询密码').fill('2468')
    await button(page, '记为意见').click()
    await see(page, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await screen.close()
  })
})

describe.each(sizes)('门口的屏幕，宽 $width', size => {
  const pages = [
    '/door/today',
    '/door/scan',
    '/door/calls',
    '/door/matter?session=:session',
    '/door/record?session=:session',
  ]
  it.each(pages)('%s 看得清、点得准、不用左右拖', async address => {
    const screen = await onWeb(browser, district.url, district.now)(size)
    await comesToTheDoor(screen)
    const [session] = (await readDoor()).items
    await screen.open(address.replace(':session', session?.id ?? ''))
    expect(await lookAt(screen.page)).toEqual({ tooWide: false, small: [], faults: [] })
    await screen.close()
  })

  it('没有同步的清单，看得清、点得准、不用左右拖', async () => {
    const screen = await onWeb(browser, district.url, district.now)(size)
    await comesToTheDoor(screen)
    await screen.setOnline(false)
    await takesNumber(screen.page, '断网的赵大妈')
    await button(screen.page, '看看').click()
    await see(screen.page, '断网的赵大妈：现场取号')
    expect(await lookAt(screen.page)).toEqual({ tooWide: false, small: [], faults: [] })
    await screen.close()
  })
})
