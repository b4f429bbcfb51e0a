import type { Page as BrowserPage } from 'playwright-core'
import { readJson } from '../logic/manifest'
import type { Page } from '../logic/pages'
import { type Dict, textOf } from '../logic/values'
import type { WeappHost } from '../WeappHost'
import type { DrawnPage, ModalQuestion, ScrollTarget, ViewCommands } from './browser/protocol'
import type { Drawing } from './drawing'
import type { Question, Screen } from './screen'
import { browserCss } from './wxss'

type Command = keyof ViewCommands
type Arguments<C extends Command> = Parameters<ViewCommands[C]>

/** Shows the app in a Chromium page: redraws what changed, and lets the person answer dialogs. */
export class ChromiumScreen implements Screen {
  readonly hasPerson = true
  readonly #host: WeappHost
  readonly #browser: BrowserPage
  readonly #drawing: Drawing
  readonly #changed = new Set<Page>()
  readonly #titles = new Map<Page, string>()
  #sending: Promise<unknown> = Promise.resolve()
  #toasts = 0
  #closed = false

  constructor(host: WeappHost, browser: BrowserPage, drawing: Drawing) {
    this.#host = host
    this.#browser = browser
    this.#drawing = drawing
  }

  /** Sends what does not change while the app runs. */
  start(): void {
    const { logic } = this.#host.app
    this.#send('style', '', browserCss(logic.dist, 'app.wxss'))
    if (logic.manifest.drawsTabBar) this.#send('tabs', logic.manifest.tabs)
  }

  stop(): void {
    this.#closed = true
  }

  opened(page: Page): void {
    this.#send('style', page.route, browserCss(this.#host.app.logic.dist, `${page.route}.wxss`))
    this.#send('open', this.#described(page))
  }

  shown(page: Page): void {
    this.#send('front', this.#described(page))
  }

  closed(page: Page): void {
    this.#changed.delete(page)
    this.#drawing.forget(page)
    this.#send('close', page.id)
  }

  /** Several changes in one turn are drawn once. */
  changed(page: Page): void {
    if (this.#changed.size === 0) setImmediate(() => this.#drawChanged())
    this.#changed.add(page)
  }

  title(page: Page, text: string): void {
    this.#titles.set(page, text)
    this.#send('title', page.id, text)
  }

  toast(text: string, forMs: number): void {
    this.#toasts += 1
    const mine = this.#toasts
    this.#send('toast', text)
    // A later toast has its own time to go.
    this.#host.app.logic.timers.after(() => mine === this.#toasts && this.hideToast(), forMs)
  }

  hideToast(): void {
    this.#send('toast', null)
  }

  async modal(options: Dict): Promise<Dict> {
    const question: ModalQuestion = {
      title: textOf(options.title),
      content: textOf(options.content),
      confirmText: textOf(options.confirmText) || '确定',
      cancelText: options.showCancel === false ? '' : textOf(options.cancelText) || '取消',
      editable: options.editable === true,
      placeholder: textOf(options.placeholderText),
    }
    await this.#sending
    return { ...(await this.#browser.evaluate(asked => window.weappView.modal(asked), question)) }
  }

  async actionSheet(items: readonly string[]): Promise<number | undefined> {
    await this.#sending
    const index = await this.#browser.evaluate(asked => window.weappView.actionSheet(asked), [...items])
    return index < 0 ? undefined : index
  }

  scrollTo({ scrollTop, selector }: Dict): void {
    const target: ScrollTarget =
      typeof selector === 'string' ? { selector } : { scrollTop: Number(scrollTop ?? 0) }
    this.#send('scrollTo', target)
  }

  async measure(questions: readonly Question[]): Promise<unknown[]> {
    this.#drawChanged()
    await this.#sending
    return this.#browser.evaluate(asked => window.weappView.measure(asked), [...questions])
  }

  /** Waits until everything drawn so far is on the screen. */
  async flush(): Promise<void> {
    this.#drawChanged()
    await this.#sending
  }

  #drawChanged(): void {
    for (const page of this.#changed) {
      const drawn = this.#host.app.logic.guard(() => this.#drawing.draw(page, this.#host.tree(page)))
      if (Array.isArray(drawn)) this.#send('draw', page.id, drawn)
    }
    this.#changed.clear()
  }

  /** Commands go one after another. A closed browser needs no drawing; any other failure is told. */
  #send<C extends Command>(command: C, ...given: Arguments<C>): void {
    const run = () => this.#browser.evaluate(callView, { command, given })
    this.#sending = this.#sending.then(run).catch(error => {
      if (!this.#closed && !this.#browser.isClosed()) this.#host.app.logic.report(error)
    })
  }

  #described(page: Page): DrawnPage {
    const { manifest, dist } = this.#host.app.logic
    const settings = { ...manifest.window, ...readJson(`${dist}/${page.route}.json`) }
    return {
      id: page.id,
      route: page.route,
      title: this.#titles.get(page) ?? textOf(settings.navigationBarTitleText),
      hasBar: settings.navigationStyle !== 'custom',
      isTab: manifest.tabs.some(tab => tab.route === page.route),
    }
  }
}

/** Runs in the browser. */
function callView({ command, given }: { command: string; given: unknown[] }): void {
  Reflect.apply(Reflect.get(window.weappView, command), window.weappView, given)
}
