import type { Browser } from 'playwright-core'
import { button, field, see, signIn } from '../journeys/steps'
import { openChromium } from '../support/chromium'
import { type District, startDistrict } from '../support/district'
import { lookAt } from '../support/look'
import { onWeb } from '../support/screens'

const sizes = [
  { width: 375, height: 667 },
  { width: 1280, height: 800 },
]

const forAll = [
  '/resident/home',
  '/?street=yueyang',
  '/?street=yueyang&embed=ssb',
  '/resident/site?code=GBRT6X&from=poster',
  '/places/nearby',
  '/places/deputies',
  '/places/deputies?site=GBRT6X',
  '/resident/scan',
  '/resident/site?code=GBRT6X',
  '/resident/submit?code=GBRT6X',
  '/resident/follow',
  '/resident/opinions',
  '/resident/me',
  '/resident/no-such-page',
  '/receptions/schedule',
  '/receptions/schedule?site=GBRT6X',
  '/receptions/session?id=:session',
  '/receptions/book?session=:session',
  '/receptions/bookings',
  '/receptions/findBooking',
  '/receptions/messages',
  '/staff/signIn',
]
const forStaff: [account: string, address: string][] = [
  ['secretary-yueyang', '/staff/inbox'],
  ['secretary-yueyang', '/staff/opinion?id=:id'],
  ['deputy-01', '/deputy/calendar'],
  ['deputy-01', '/deputy/changes'],
  ['deputy-01', '/deputy/subscribe'],
  ['deputy-01', '/deputy/opinions'],
  ['deputy-01', '/deputy/opinion?id=:id'],
]

let district: District
let browser: Browser
/** An opinion of the deputy's home, followed by a guest. */
let id: string
let code: string
/** A reception that can be booked, and the code of a booking there. */
let session: string
let bookingCode: string
beforeAll(async () => {
  district = await startDistrict()
  browser = await openChromium()
  const answer = await fetch(`${district.url}/api/opinions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'screens-test-1' },
    body: JSON.stringify({
      siteCode: 'GBRT6X',
      category: 'lift',
      text: '电梯停了两天，老人下不了楼。',
      pin: '2468',
    }),
  })
  const receipt: { id: string; code: string } = await answer.json()
  id = receipt.id
  code = receipt.code
  const schedule: { items: { id: string; phase: string; free: number }[] } = await (
    await fetch(`${district.url}/api/receptions`)
  ).json()
  session = schedule.items.find(({ phase, free }) => phase === 'published' && free > 0)?.id ?? ''
  const booked = await fetch(`${district.url}/api/receptions/${session}/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'screens-test-2' },
    body: JSON.stringify({ name: '张阿姨', subject: '加装电梯卡住了', needs: ['wheelchair'] }),
  })
  const made: { booking: { code: string } } = await booked.json()
  bookingCode = made.booking.code
})
afterAll(async () => {
  await browser.close()
  await district.close()
})

describe.each(sizes)('屏幕宽 $width', size => {
  it.each(forAll)('%s 看得清、点得准、不用左右拖', async address => {
    const screen = await onWeb(browser, district.url)(size)
    await screen.open(address.replace(':session', session))
    expect(await lookAt(screen.page)).toEqual({ tooWide: false, small: [], faults: [] })
    await screen.close()
  })

  it.each(forStaff)('%s 的 %s 看得清、点得准、不用左右拖', async (account, address) => {
    const screen = await onWeb(browser, district.url)(size)
    await signIn(screen, account)
    await screen.open(address.replace(':id', id))
    expect(await lookAt(screen.page)).toEqual({ tooWide: false, small: [], faults: [] })
    await screen.close()
  })

  it('居民凭预约码看自己的预约、改时间，看得清、点得准、不用左右拖', async () => {
    const screen = await onWeb(browser, district.url)(size)
    await screen.open('/receptions/findBooking')
    await field(screen.page, '预约码').fill(bookingCode)
    await button(screen.page, '查看').click()
    await see(screen.page, '取消预约')
    expect(await lookAt(screen.page)).toEqual({ tooWide: false, small: [], faults: [] })
    await button(screen.page, '改时间').click()
    await see(screen.page, '换到别的场次')
    expect(await lookAt(screen.page)).toEqual({ tooWide: false, small: [], faults: [] })
    await screen.close()
  })

  it('居民凭回执看自己的意见，看得清、点得准、不用左右拖', async () => {
    const screen = await onWeb(browser, district.url)(size)
    await screen.open('/resident/follow')
    await field(screen.page, '回执编号').fill(code)
    await field(screen.page, '查询密码').fill('2468')
    await button(screen.page, '查看').click()
    await see(screen.page, '办理经过')
    expect(await lookAt(screen.page)).toEqual({ tooWide: false, small: [], faults: [] })
    await screen.close()
  })
})
