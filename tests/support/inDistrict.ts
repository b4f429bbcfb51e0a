import type { Browser } from 'playwright-core'
import { signIn } from '../journeys/steps'
import { openChromium } from './chromium'
import { type District, startDistrict } from './district'
import { onWeb, type Screen } from './screens'

export const DESK = { width: 1280, height: 800 }
export const PHONE = { width: 375, height: 667 }

/** A district and a browser for the tests of one file; both are there from its first test on. */
export const inDistrict = (...how: Parameters<typeof startDistrict>) => {
  let district: District
  let browser: Browser
  beforeAll(async () => {
    district = await startDistrict(...how)
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser.close()
    await district.close()
  })
  return {
    url: () => district.url,
    /** Somebody's own window, in Chinese and by the clock of Shanghai. */
    newContext: (different: Parameters<Browser['newContext']>[0] = {}) =>
      browser.newContext({
        ...{ viewport: PHONE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
        ...different,
      }),
    /** An officer comes to work, and lands where their work begins. */
    comesToWork: async (account: string, size = DESK): Promise<Screen> =>
      signIn(await onWeb(browser, district.url)(size), account),
  }
}
