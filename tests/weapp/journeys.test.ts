import type { Browser } from 'playwright-core'
import { draftSurvives, sentWhenBack } from '../journeys/badDay'
import { districtLoop, wholeLoop } from '../journeys/wholeLoop'
import { openChromium } from '../support/chromium'
import { type District, startDistrict } from '../support/district'
import { onWeapp } from '../support/screens'

describe('在微信小程序里', () => {
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

  it('一条意见走完整个闭环：不满意，再办，满意', () => wholeLoop(onWeapp(browser, district.url), 'GBRT6X'))
  it('街道办不了的，转区里办完', () => districtLoop(onWeapp(browser, district.url), 'GBRT6X'))
  it('写到一半关掉，再打开还在', () => draftSurvives(onWeapp(browser, district.url), 'GBRT6X'))
  it('没有网络也能提交，有了网络自己发出，只发一次', () =>
    sentWhenBack(onWeapp(browser, district.url), 'GBRT6X'))
})
