import type { Page } from 'playwright-core'
import type { Screen } from '../../support/screens'
import { button, field, readCode, see } from '../steps'

/** A free time of a reception. */
const time = (page: Page, at: string) =>
  page.getByRole('radio', { name: new RegExp(`^${at}，还有`) }).filter({ visible: true })

interface Reception {
  readonly siteCode: string
  readonly day: string
}

/** The reception among the next ones of a site. */
const findReception = async ({ open, page }: Screen, { siteCode, day }: Reception) => {
  await open(`/resident/site?code=${siteCode}`)
  return button(page, new RegExp(day))
}

/** Which deputy is to come. */
export const readDeputy = async (resident: Screen, reception: Reception): Promise<string> => {
  const line = (await (await findReception(resident, reception)).textContent()) ?? ''
  return /代表 ([^ ·]+)/.exec(line)?.[1] ?? ''
}

/** A resident signs in with one tap. */
export const enter = async (resident: Screen): Promise<Screen> => {
  await resident.open('/resident/me')
  await button(resident.page, '一键登录').click()
  await see(resident.page, '退出登录')
  return resident
}

export interface Wish extends Reception {
  readonly at: string
  readonly name: string
  readonly subject: string
}

/** Finds the reception at the site, takes a time, and has a code to show at the door. */
export const book = async (resident: Screen, wish: Wish): Promise<string> => {
  const { page } = resident
  await (await findReception(resident, wish)).click()
  await time(page, wish.at).click()
  await button(page, `预约 ${wish.at}`).click()
  await field(page, '怎么称呼您').fill(wish.name)
  await field(page, /^想谈什么/).fill(wish.subject)
  await button(page, `确定预约 ${wish.at}`).click()
  await see(page, '约好了')
  return readCode(resident)
}

/** All is taken: a neighbour without an account waits. */
export const wait = async (neighbour: Screen, wish: Omit<Wish, 'at' | 'subject'>): Promise<void> => {
  const { page } = neighbour
  await (await findReception(neighbour, wish)).click()
  await button(page, '排队候补').click()
  await field(page, '怎么称呼您').fill(wish.name)
  await button(page, '排队候补').click()
  await see(page, '候补第 1 位')
}

/** The resident is told who comes instead, and chooses before the others: a place that nobody else could book. */
export const rebook = async (resident: Screen, deputy: string, at: string): Promise<void> => {
  const { page } = resident
  await resident.open('/resident/me')
  await button(page, /^消息/).click()
  await button(page, new RegExp(`改由${deputy}代表接待`)).click()
  await see(page, '您可以优先改约')
  await button(page, '优先改约').click()
  await time(page, at).click()
  await button(page, new RegExp(`^改到 .*${at}$`)).click()
  await see(page, '改好了')
}

/** Whoever waited has the place now, without having asked again. */
export const seeMovedUp = async (neighbour: Screen, at: string): Promise<void> => {
  await neighbour.open('/receptions/bookings')
  await button(neighbour.page, new RegExp(at)).click()
  await see(neighbour.page, '已约好')
}
