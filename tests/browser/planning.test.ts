import type { Locator, Page } from 'playwright-core'
import { button, see } from '../journeys/steps'
import { DESK, inDistrict, PHONE } from '../support/inDistrict'
import { lookAt } from '../support/look'
import type { Screen } from '../support/screens'

const { comesToWork } = inDistrict()

/** What the browser asks before something that cannot be undone. */
const agrees = async (page: Page, word: string) => {
  const question = page.locator('.taro__modal')
  await question.getByText(word, { exact: true }).last().click()
  await question.locator('.taro-modal__content').waitFor({ state: 'hidden' })
}
const thinksBetter = (page: Page) => agrees(page, '取消')

const middleOf = async (one: Locator): Promise<{ x: number; y: number }> => {
  await one.scrollIntoViewIfNeeded()
  const box = await one.boundingBox()
  if (!box) throw new Error('what is dragged is not in sight')
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 20) }
}

/** Takes the one with the mouse and lets it go `by` pixels further. */
const drags = async (page: Page, one: Locator, by: { x: number; y: number }) => {
  const { x, y } = await middleOf(one)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 4 })
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 })
}

/** The last reception of the month after the next that can be moved: nothing of it is due soon. */
const opensLater = async (desk: Screen): Promise<{ item: Locator; id: string; day: string }> => {
  await desk.open('/planning/agenda')
  await button(desk.page, '往后翻').click()
  await button(desk.page, '往后翻').click()
  const item = desk.page.locator('.month-cell:not(.month-other) .month-item').last()
  await item.waitFor()
  const id = (await item.getAttribute('data-item')) ?? ''
  const cell = desk.page.locator('.month-cell', { has: desk.page.locator(`[data-item="${id}"]`) })
  return {
    item: desk.page.locator(`[data-item="${id}"]`),
    id,
    day: (await cell.getAttribute('data-day')) ?? '',
  }
}

const saturdayOf = (day: string): string => {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + 6 - at.getUTCDay())
  return at.toISOString().slice(0, 10)
}

describe('日程上的拖动', () => {
  it('把一场拖到同一周的周六：先说清会通知几个人，不同意就不动，同意了才改', async () => {
    const desk = await comesToWork('secretary-yueyang')
    const { page } = desk
    const { item, id, day } = await opensLater(desk)
    const saturday = page.locator(`.month-cell[data-day="${saturdayOf(day)}"]`)
    const [from, to] = [await middleOf(item), await middleOf(saturday)]
    const by = { x: to.x - from.x, y: 10 }
    await drags(page, item, by)
    await see(page, /^\d+月\d+日 周六$/)
    await page.mouse.up()
    await see(page, /改到\d+月\d+日 周六 \d\d:\d\d？/)
    await see(page, /都会收到通知|还没有人预约|还没有公布/)
    await thinksBetter(page)
    await page.locator(`.month-cell[data-day="${day}"] [data-item="${id}"]`).waitFor()
    await drags(page, item, by)
    await page.mouse.up()
    await agrees(page, '改时间')
    await page.locator(`.month-cell[data-day="${saturdayOf(day)}"] [data-item="${id}"]`).waitFor()
    await desk.close()
  })

  it('周的视图里往下拖一小时，时间晚一小时；按 Esc 就放回去', async () => {
    const desk = await comesToWork('secretary-yueyang')
    const { page } = desk
    const { id, day } = await opensLater(desk)
    await page.locator(`.month-cell[data-day="${day}"] .month-day`).click()
    await button(page, '周').click()
    const block = page.locator(`.time-day[data-day="${day}"] [data-item="${id}"]`)
    const topOf = () => block.evaluate(one => Number.parseFloat(getComputedStyle(one).top))
    await block.waitFor()
    const top = await topOf()
    await drags(page, block, { x: 0, y: 60 })
    await see(page, /^\d+月\d+日 周. \d\d:\d\d$/)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await page.locator('.drag-ghost').waitFor({ state: 'detached' })
    await drags(page, block, { x: 0, y: 60 })
    await page.mouse.up()
    await agrees(page, '改时间')
    await see(page, /已改好/)
    await page.waitForLoadState('networkidle')
    expect(await topOf()).toBe(top + 60)
    await desk.close()
  })
})

describe.each([PHONE, DESK])('屏幕宽 $width', size => {
  it('接待的每一页都看得清、点得准、不用左右拖', async () => {
    const desk = await comesToWork('secretary-yueyang', size)
    await desk.open('/planning/plans')
    await button(desk.page, /已公布/).click()
    await see(desk.page, /避开节假日|没有冲突/)
    const plan = new URL(desk.page.url()).search
    const addresses = [
      '/planning/agenda',
      '/planning/plans',
      `/planning/plan${plan}`,
      `/planning/plan${plan}&edit=1`,
      '/planning/changes',
      '/planning/campaigns',
      '/planning/figures',
    ]
    for (const address of addresses) {
      await desk.open(address)
      expect({ address, ...(await lookAt(desk.page)) }).toEqual({
        ...{ address, tooWide: false, small: [], faults: [] },
      })
    }
    await desk.close()
  })
})
