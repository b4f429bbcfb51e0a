import type { Browser } from 'playwright-core'
import { openChromium } from '../../support/chromium'
import { type District, startDistrict } from '../../support/district'
import type { Platform, Screen } from '../../support/screens'
import { BEFORE_NEW_YEAR, receptionJourney } from './journey'

/** Plays the reception journey on one platform, in a district where the year is about to end. */
export const playReceptions = (
  where: string,
  on: (browser: Browser, url: string, now: () => number) => Platform,
): void =>
  describe(where, () => {
    let district: District
    let browser: Browser
    beforeEach(async () => {
      district = await startDistrict(BEFORE_NEW_YEAR)
      browser = await openChromium()
    })
    afterEach(async () => {
      await browser.close()
      await district.close()
    })

    /** Everybody's screen is closed in the end, and none of them has seen an error. */
    const withAll = async (platform: Platform, play: (platform: Platform) => Promise<void>) => {
      const screens: Screen[] = []
      await play(async size => {
        const screen = await platform(size)
        screens.push(screen)
        return screen
      })
      for (const screen of screens) await screen.close()
    }

    it('从年度计划到意见的进展：排、公布、约、换班、告知、改约、到场、记录', () =>
      withAll(on(browser, district.url, district.now), platform => receptionJourney(platform, district)))
  })
