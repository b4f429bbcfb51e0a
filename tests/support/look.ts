import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** What WCAG 2.1 AA finds wrong (contrast, names of controls, structure); Taro's own wrapper is not ours to mend. */
const faultsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
  })
}

/** Controls that a thumb would miss: smaller than 44 by 44 px. Radio buttons are hit through their labels. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], select, input:not([type=radio]):not([type=checkbox]):not([type=file]), textarea, [role=button], label.choice-item, label.check',
      ),
    ]
    const shown = controls
      .map(one => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
    const small = shown.filter(({ box }) => box.height < 43.5 || box.width < 43.5)
    return small.map(
      ({ one, box }) => `${one.className} ${one.textContent?.slice(0, 20)} ${box.width}×${box.height}`,
    )
  })

/** What is wrong with a screen as it stands: wider than the window, controls too small, faults of WCAG. */
export const lookAt = async (page: Page) => {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  return { tooWide, small: await smallTargets(page), faults: await faultsOf(page) }
}
