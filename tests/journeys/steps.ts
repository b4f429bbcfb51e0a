import type { Locator, Page } from 'playwright-core'
import type { Screen } from '../support/screens'

export const PASSWORD = 'jiazhandian2026'

/** What is in sight; pages that are kept behind the one on top are not. */
const inSight = (found: Locator): Locator => found.filter({ visible: true })

export const button = (page: Page, name: string | RegExp): Locator =>
  inSight(page.getByRole('button', { name, exact: typeof name === 'string' })).first()
/** A button of the form that lies over the page. */
export const inForm = (page: Page, name: string): Locator =>
  inSight(page.getByRole('dialog')).getByRole('button', { name, exact: true }).last()
export const words = (page: Page, text: string | RegExp): Locator => inSight(page.getByText(text)).first()
/** What is filled in; an optional one says so in its label. */
export const field = (page: Page, label: string | RegExp): Locator =>
  inSight(page.getByLabel(label, { exact: typeof label === 'string' })).first()

/** Chooses one answer of a question. */
export const choose = (page: Page, question: string, answer: string): Promise<void> =>
  inSight(page.getByRole('radiogroup', { name: question }))
    .getByText(answer, { exact: true })
    .first()
    .click()

export const see = async (page: Page, text: string | RegExp): Promise<void> => {
  await words(page, text).waitFor()
}

/** An officer comes to work. */
export const signIn = async (screen: Screen, account: string): Promise<Screen> => {
  await screen.open('/staff/signIn')
  await field(screen.page, '账号').fill(account)
  await field(screen.page, '密码').fill(PASSWORD)
  await button(screen.page, '登录').click()
  await field(screen.page, '账号').waitFor({ state: 'hidden' })
  return screen
}

/** Agrees to what is asked before something that cannot be undone. */
export const agree = (page: Page, answer: string): Promise<void> =>
  inSight(page.getByText(answer, { exact: true }))
    .last()
    .click()

/** The code that is shown large, without its dash. */
export const readCode = async ({ page }: Screen): Promise<string> =>
  ((await words(page, /^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? '').replace('-', '')

/** Looks an opinion up by its receipt code and opens it. */
export const lookUp = async ({ page }: Screen, code: string, excerpt: string): Promise<void> => {
  await button(page, /^全部/).click()
  await field(page, '查找意见').fill(code)
  await button(page, new RegExp(excerpt)).click()
  await see(page, code.slice(0, 4))
}

/** Opens a move's form, behind 更多 if it is not in sight; there each move stands with a word of explanation. */
export const begin = async ({ page }: Screen, move: string): Promise<void> => {
  const named = new RegExp(`^${move}`)
  const more = inSight(page.getByRole('button', { name: '更多' }))
  await more
    .or(inSight(page.getByRole('button', { name: named })))
    .first()
    .waitFor()
  if (!(await button(page, named).isVisible())) await more.first().click()
  await button(page, named).click()
}
