import type { Browser } from 'playwright-core'
import { openChromium } from '../support/chromium'
import { type District, startDistrict } from '../support/district'
import type { Platform } from '../support/screens'
import { draftSurvives, sentWhenBack } from './badDay'
import { districtLoop, wholeLoop } from './wholeLoop'

/** The home of 岳阳, from which the demonstration's tour starts. */
const SITE = 'GBRT6X'

/** Plays every journey on one platform: the same journeys, whoever draws the screens. */
export const playJourneys = (where: string, on: (browser: Browser, url: string) => Platform): void =>
  describe(where, () => {
    let district: District
    let browser: Browser
    beforeAll(async () => {
      district = await startDistrict()
      browser = await openChromium()
    })
    afterAll(async () => {
      await browser.close()
      await district.close()
    })
    const platform = () => on(browser, district.url)

    it('一条意见走完整个闭环：不满意，再办，满意', () => wholeLoop(platform(), SITE))
    it('街道办不了的，转区里办完', () => districtLoop(platform(), SITE))
    it('写到一半关掉，再打开还在', () => draftSurvives(platform(), SITE))
    it('没有网络也能提交，有了网络自己发出，只发一次', () => sentWhenBack(platform(), SITE))
  })
