import { ApiFailure } from './errors'
import type { Manifest } from './manifest'
import { type Page, splitUrl } from './pages'
import { invoke } from './values'

const deepest = 10

/** What a host does when pages come and go. */
export interface PageKeeper<P extends Page> {
  /** Makes the page and runs its onLoad and onShow; it is already on the stack when they run. */
  open(route: string, query: Record<string, string>, push: (page: P) => void): void
  shown(page: P): void
  closed(page: P): void
}

/** The page stack and its rules: ten deep at most, tabs kept alive, tabs reached by switchTab only. */
export class Navigation<P extends Page> {
  readonly stack: P[] = []
  readonly #kept = new Map<string, P>()
  readonly #manifest: Manifest
  readonly #keeper: PageKeeper<P>

  constructor(manifest: Manifest, keeper: PageKeeper<P>) {
    this.#manifest = manifest
    this.#keeper = keeper
  }

  get top(): P {
    const page = this.stack.at(-1)
    if (!page) throw new Error('no page is open: call launch() first')
    return page
  }

  navigateTo(url: string): void {
    const { route, query } = this.#find(url)
    if (this.#isTab(route)) throw new ApiFailure('can not navigateTo a tabbar page')
    if (this.stack.length >= deepest) throw new ApiFailure('webview count limit exceed')
    invoke(this.top.instance, 'onHide')
    this.#open(route, query)
  }

  redirectTo(url: string): void {
    const { route, query } = this.#find(url)
    if (this.#isTab(route)) throw new ApiFailure('can not redirectTo a tabbar page')
    this.#pop()
    this.#open(route, query)
  }

  reLaunch(url: string): void {
    const { route, query } = this.#find(url)
    this.#closeAll()
    this.#open(route, query)
  }

  switchTab(url: string): void {
    const { route } = this.#find(url)
    if (!this.#isTab(route)) throw new ApiFailure('can not switch to no-tabBar page')
    while (this.stack.length > 1) this.#pop()
    if (this.stack[0]?.route !== route) this.#leaveTab()
    const kept = this.#kept.get(route)
    if (!kept) this.#open(route, {})
    else if (this.stack.length === 0) this.stack.push(kept)
    if (kept) this.#show(kept)
  }

  navigateBack(delta = 1): void {
    const steps = Math.min(Math.max(delta, 1), this.stack.length - 1)
    if (steps < 1) throw new ApiFailure('cannot navigate back at first page.')
    for (let step = 0; step < steps; step += 1) this.#pop()
    this.#show(this.top)
  }

  #find(url: string): { route: string; query: Record<string, string> } {
    const found = splitUrl(url, this.stack.at(-1)?.route)
    if (!this.#manifest.pages.includes(found.route))
      throw new ApiFailure(`page "${found.route}" is not found`)
    return found
  }

  #isTab(route: string): boolean {
    return this.#manifest.tabs.some(tab => tab.route === route)
  }

  #open(route: string, query: Record<string, string>): void {
    this.#keeper.open(route, query, page => {
      this.stack.push(page)
      if (this.#isTab(route)) this.#kept.set(route, page)
    })
  }

  #show(page: P): void {
    this.#keeper.shown(page)
    invoke(page.instance, 'onShow')
  }

  #leaveTab(): void {
    const page = this.stack.pop()
    if (!page) return
    if (this.#isTab(page.route)) invoke(page.instance, 'onHide')
    else this.#close(page)
  }

  #pop(): void {
    const page = this.stack.pop()
    if (page) this.#close(page)
  }

  #close(page: P): void {
    if (this.#kept.get(page.route) === page) this.#kept.delete(page.route)
    invoke(page.instance, 'onUnload')
    this.#keeper.closed(page)
  }

  #closeAll(): void {
    const open = new Set([...this.stack, ...this.#kept.values()])
    this.stack.length = 0
    for (const page of open) this.#close(page)
  }
}
