import type { Page as BrowserPage } from 'playwright-core'
import { invoke } from './logic/values'
import type { ViewEvent } from './screen/browser/protocol'
import { ChromiumScreen } from './screen/chromiumScreen'
import { Drawing } from './screen/drawing'
import { Images } from './screen/images'
import { viewScript } from './screen/viewScript'
import type { WeappHost } from './WeappHost'

const emptyPage =
  '<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width,initial-scale=1"><body></body></html>'

/** A browser page can be given its event function once only; this is where it leads now. */
const listeners = new WeakMap<BrowserPage, (event: ViewEvent) => void>()

async function listen(browser: BrowserPage, listener: (event: ViewEvent) => void): Promise<void> {
  const isNew = !listeners.has(browser)
  listeners.set(browser, listener)
  if (isNew) await browser.exposeFunction('weappEvent', (event: ViewEvent) => listeners.get(browser)?.(event))
}

/**
 * Shows the host's app in a Chromium page, so that Playwright's locators work on it as on a browser build.
 * Call it before `launch`. Scroll with the mouse wheel or `scrollIntoViewIfNeeded`: a page scrolls inside
 * the device's frame, not with the window.
 */
export async function attachView(host: WeappHost, browser: BrowserPage): Promise<ChromiumScreen> {
  const { logic } = host.app
  const drawing = new Drawing(host.native, new Images(logic.dist, logic.network))
  const screen = new ChromiumScreen(host, browser, drawing)
  await listen(browser, event => void logic.guard(() => handle(host, drawing, event)))
  await browser.setContent(emptyPage)
  await browser.evaluate(viewScript())
  screen.start()
  host.app.screen = screen
  for (const page of host.stack) {
    screen.opened(page)
    screen.changed(page)
  }
  return screen
}

function handle(host: WeappHost, drawing: Drawing, event: ViewEvent): void {
  if ('id' in event) handleOnNode(host, drawing, event)
  else if (event.kind === 'tab') void host.switchTab(event.route)
  else if (event.kind === 'bottom') void host.reachBottom()
  else if (event.kind === 'back') void host.back()
  else invoke(host.top.instance, 'onPageScroll', host.app.logic.realm.copyIn({ scrollTop: event.scrollTop }))
}

function handleOnNode(host: WeappHost, drawing: Drawing, event: Extract<ViewEvent, { id: string }>): void {
  const node = drawing.node(event.id)
  if (!node) return
  if (event.kind === 'tap') host.gestures.press(node, event.touch)
  else if (event.kind === 'type') host.gestures.type(node, event.value)
  else if (event.kind === 'choose') host.gestures.choose(node, { value: event.value })
  else host.events.fire(node, event.type, event.detail)
  // The browser's own ticks must end as the component's do, also when the app set nothing.
  if (event.kind === 'tap' && host.stack.length > 0) host.app.screen.changed(host.top)
}
