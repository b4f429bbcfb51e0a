import type { Page } from 'playwright-core'
import { deputies } from '../../../assets/demo/people.json'
import type { Screen } from '../../support/screens'
import { agree, button, choose, field, see, signIn, words } from '../steps'

/** A deputy of the demonstration comes to work; the accounts are numbered as its people are. */
export const enterAs = async (screen: Screen, name: string): Promise<Screen> => {
  const nth = deputies.findIndex(deputy => deputy.name === name) + 1
  await signIn(screen, `deputy-${String(nth).padStart(2, '0')}`)
  await see(screen.page, new RegExp(`^${name}代表`))
  return screen
}

export interface Own {
  readonly day: RegExp
  readonly site: string
  /** What somebody who booked wants to talk about. */
  readonly subject: string
}

/** Who was to come, and who comes now. */
export interface Swap {
  readonly before: string
  readonly after: string
}

/** Leafs to the month and the day, and opens the reception. */
const openOwn = async ({ page }: Screen, { day, site }: Own): Promise<void> => {
  await button(page, '往后翻').click()
  await button(page, day).click()
  await button(page, new RegExp(site)).click()
}

/** Somebody of those who are free at that time. */
const findColleague = async (page: Page): Promise<string> => {
  const names = await page.getByRole('radiogroup', { name: '请谁接替' }).innerText()
  return names.split(/\s+/)[0] ?? ''
}

/** Cannot come, and asks somebody who is free then; returns who that is. */
export const askSwap = async (deputy: Screen, own: Own): Promise<string> => {
  const { page } = deputy
  await openOwn(deputy, own)
  await see(page, own.subject)
  await button(page, '请别的代表接替').click()
  const colleague = await findColleague(page)
  await choose(page, '请谁接替', colleague)
  await field(page, '原因').fill('单位临时安排出差')
  await button(page, '发出邀请').click()
  await see(page, '已申请请假或换班，还没有决定')
  return colleague
}

/** Finds the request in the own calendar and agrees. */
export const agreeToSwap = async ({ page }: Screen, from: string): Promise<void> => {
  await button(page, new RegExp(`^${from}代表请您接替`)).click()
  await button(page, '愿意接替').click()
  await agree(page, '愿意')
  await button(page, '愿意接替').waitFor({ state: 'hidden' })
}

/** The secretary sees that both agree and what residents will be told, and grants it. */
export const grantSwap = async (secretary: Screen, { before, after }: Swap): Promise<void> => {
  const { page } = secretary
  const isAgreed = words(page, `${after}代表已同意接替`)
  await secretary.open('/planning/changes')
  await isAgreed.waitFor()
  await button(page, '决定').click()
  await see(page, `${before}代表换班`)
  await see(page, `2 位约好的居民会收到通知：改由${after}代表接待`)
  await button(page, '批准').click()
  await isAgreed.waitFor({ state: 'hidden' })
}
