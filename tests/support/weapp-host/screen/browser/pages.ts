import type { DrawnPage, MeasureQuestion, ScrollTarget } from './protocol'
import { send } from './state'

/** WeChat calls it reached when this little is left below. */
const nearEnd = 50
const frame = document.createElement('div')
const bar = document.createElement('div')
const tabBar = document.createElement('div')

function onClick(element: HTMLElement, run: () => void): void {
  element.addEventListener('click', run)
}

/** Builds the empty device: the frame pages lie in, the title bar and the tab bar. */
export function buildDevice(): void {
  const back = document.createElement('div')
  Object.assign(frame, { id: 'weapp-frame' })
  Object.assign(bar, { id: 'weapp-bar' })
  Object.assign(tabBar, { id: 'weapp-tabs' })
  Object.assign(back, { id: 'weapp-back' })
  onClick(back, () => send({ kind: 'back' }))
  bar.append(back)
  document.body.replaceChildren(frame, bar, tabBar)
}

export function pageElement(id: number): HTMLElement | undefined {
  return allPages().find(page => page.dataset.page === String(id))
}

function allPages(): HTMLElement[] {
  return [...frame.querySelectorAll<HTMLElement>(':scope > wx-page')]
}

function frontPage(): HTMLElement | undefined {
  return allPages().find(page => !page.hidden)
}

function watchScrolling(element: HTMLElement): void {
  let atEnd = false
  element.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = element
    const near = scrollHeight - clientHeight - scrollTop < nearEnd
    send({ kind: 'scroll', scrollTop })
    if (near && !atEnd) send({ kind: 'bottom' })
    atEnd = near
  })
}

export function openPage(page: DrawnPage): void {
  const element = document.createElement('wx-page')
  element.dataset.page = String(page.id)
  element.dataset.route = page.route
  watchScrolling(element)
  frame.append(element)
  bringToFront(page)
}

/** Every page of WeChat is a web view of its own: the others are hidden, and their WXSS is off. */
export function bringToFront(page: DrawnPage): void {
  for (const element of allPages()) element.hidden = element.dataset.page !== String(page.id)
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[data-route]'))
    style.disabled = style.dataset.route !== '' && style.dataset.route !== page.route
  document.body.classList.toggle('has-bar', page.hasBar)
  document.body.classList.toggle('has-tabs', page.isTab && tabBar.children.length > 0)
  document.documentElement.style.setProperty('--weapp-vh', `${frame.clientHeight / 100}px`)
  showTitle(page.title)
}

export function closePage(id: number): void {
  pageElement(id)?.remove()
}

export function showTitle(title: string): void {
  bar.dataset.title = title
  document.title = title
}

export function fillTabs(tabs: readonly { readonly route: string; readonly text: string }[]): void {
  for (const { route, text } of tabs) {
    const tab = document.createElement('div')
    tab.textContent = text
    onClick(tab, () => send({ kind: 'tab', route }))
    tabBar.append(tab)
  }
}

export function scrollPage({ scrollTop, selector }: ScrollTarget): void {
  const page = frontPage()
  if (selector !== undefined) page?.querySelector(selector)?.scrollIntoView()
  else page?.scrollTo({ top: scrollTop ?? 0 })
}

function boxOf(element: Element): Record<string, unknown> {
  const area = frame.getBoundingClientRect()
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
  const { id, scrollTop, scrollLeft } = element
  const dataset = element instanceof HTMLElement ? { ...element.dataset } : {}
  return {
    id,
    dataset,
    left,
    right,
    top: top - area.top,
    bottom: bottom - area.top,
    width,
    height,
    scrollTop,
    scrollLeft,
  }
}

/** Answers selector queries from the real layout. */
export function measure(questions: readonly MeasureQuestion[]): unknown[] {
  const page = frontPage()
  return questions.map(({ selector, all }) => {
    if (selector === null) return { ...boxOf(frame), scrollTop: page?.scrollTop ?? 0 }
    const boxes = [...(page?.querySelectorAll(selector) ?? [])].map(boxOf)
    return all ? boxes : (boxes[0] ?? null)
  })
}
