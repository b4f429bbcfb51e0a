import type { Page } from 'playwright-core'
import { field, see } from '../journeys/steps'
import { inDistrict } from '../support/inDistrict'
import type { Screen } from '../support/screens'

/** Waits for the screen to follow; fails after some seconds. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await isSo()) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('the screen did not follow')
}

describe('秘书的办公桌', () => {
  const { comesToWork } = inDistrict()
  let desk: Screen
  let page: Page
  beforeEach(async () => {
    desk = await comesToWork('secretary-yueyang')
    page = desk.page
    await page.locator('.opinion-card').nth(1).waitFor()
  })
  afterEach(() => desk.close())

  const selected = () => page.locator('.opinion-card-selected').textContent()
  const pane = () => page.locator('.desk-pane').textContent()

  it('列表和详情并排；按 j、k 和方向键换一条，详情跟着换', async () => {
    await see(page, '办理经过')
    const first = await selected()
    const firstPane = await pane()
    await page.keyboard.press('j')
    await until(async () => (await selected()) !== first && (await pane()) !== firstPane)
    await page.keyboard.press('ArrowUp')
    await until(async () => (await selected()) === first)
  })

  it('按斜杠去查找，按 Esc 回到列表', async () => {
    await page.keyboard.press('/')
    expect(await field(page, '查找意见').evaluate(one => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await field(page, '查找意见').evaluate(one => one === document.activeElement)).toBe(false)
  })
})
