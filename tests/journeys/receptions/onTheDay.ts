import type { Screen } from '../../support/screens'
import { agree, button, field, inForm, readCode, see } from '../steps'

/** The resident shows the code: who it is stands there, and two taps say that they came and were asked in. */
export const receive = async (keeper: Screen, { code, name }: { code: string; name: string }) => {
  const { page } = keeper
  await keeper.open('/door/today')
  await button(page, '核对预约码').click()
  await field(page, /输入.*预约码/).fill(code)
  await button(page, '核对').click()
  await see(page, name)
  await button(page, '到了').click()
  await see(page, '已到场')
  // Two taps within a moment count as one.
  await page.waitForTimeout(500)
  await button(page, '请进').click()
  await see(page, '已接谈')
}

/** What was said becomes an opinion; returns the number of its receipt. */
export const note = async (
  keeper: Screen,
  { name, text }: { name: string; text: string },
): Promise<string> => {
  const { page } = keeper
  await keeper.open('/door/today')
  await button(page, `记下${name}说的事`).click()
  await field(page, /^说了什么事/).fill(text)
  await button(page, '看病就医').click()
  await button(page, '记为意见').click()
  await see(page, `请抄给${name}`)
  return readCode(keeper)
}

/** Which deputy came is written down; the other one does not stand there any more. */
export const writeDown = async (
  keeper: Screen,
  { came, not }: { came: string; not: string },
): Promise<void> => {
  const { page } = keeper
  await keeper.open('/door/today')
  await button(page, '登记到场代表').click()
  const sheet = page.getByRole('dialog').filter({ visible: true })
  await sheet.getByRole('checkbox', { name: came }).click()
  expect(await sheet.getByRole('checkbox', { name: not }).count()).toBe(0)
  await inForm(page, '登记').click()
  await agree(page, '登记')
  await see(page, '已接待')
}

/** The secretary reads the record, confirms it, and its numbers are public. */
export const confirm = async (secretary: Screen, site: string): Promise<void> => {
  const { page } = secretary
  await secretary.open('/door/today')
  const reception = page.getByRole('group', { name: `14:00 ${site}` }).filter({ visible: true })
  await reception.waitFor()
  // A secretary keeps many doors: of more than a few the lists are folded.
  if (!(await reception.getByRole('button', { name: '接待记录' }).isVisible()))
    await reception.getByRole('button', { name: /打开名单$/ }).click()
  await reception.getByRole('button', { name: '接待记录' }).click()
  await see(page, '谈了什么（1 件）')
  await button(page, '确认记录').click()
  await inForm(page, '确认并公开数字').click()
  await see(page, /确认，数字和类别已公开/)
}

/** The opinion as the office has it: it came out of a reception. */
export const seeSource = async ({ page }: Screen, code: string): Promise<void> => {
  await button(page, new RegExp(`${code.slice(0, 4)}-${code.slice(4)}`)).click()
  await see(page, '接待选民')
}
