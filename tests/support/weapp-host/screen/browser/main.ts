import { askModal, askSheet, showToast } from './overlays'
import {
  bringToFront,
  buildDevice,
  closePage,
  fillTabs,
  measure,
  openPage,
  pageElement,
  scrollPage,
  showTitle,
} from './pages'
import type { DrawnTouch, ViewCommands } from './protocol'
import { drawChildren } from './reconcile'
import { drawnOf, send } from './state'
import { baseStyles } from './styles'

function addStyle(route: string, css: string): void {
  const known = [...document.querySelectorAll<HTMLStyleElement>('style[data-route]')]
  if (known.some(style => style.dataset.route === route)) return
  const style = document.createElement('style')
  style.dataset.route = route
  style.textContent = css
  document.head.append(style)
}

const commands: ViewCommands = {
  style: addStyle,
  tabs: fillTabs,
  open: openPage,
  front: bringToFront,
  close: closePage,
  draw: (id, children) => {
    const page = pageElement(id)
    if (page) drawChildren(page, children)
  },
  title: (id, title) => {
    if (pageElement(id)?.hidden === false) showTitle(title)
  },
  toast: showToast,
  modal: askModal,
  actionSheet: askSheet,
  scrollTo: scrollPage,
  measure,
}

function touchOf({ pageX, pageY, clientX, clientY }: MouseEvent): DrawnTouch {
  return { identifier: 0, pageX, pageY, clientX, clientY }
}

/** The innermost drawn component at which a DOM event happened. */
function componentAt(target: EventTarget | null): string | undefined {
  let element = target instanceof Element ? target : null
  while (element && !drawnOf(element)) element = element.parentElement
  return element ? drawnOf(element)?.id : undefined
}

function start(): void {
  const style = document.createElement('style')
  style.textContent = baseStyles
  document.head.append(style)
  buildDevice()
  document.addEventListener(
    'click',
    event => {
      const id = componentAt(event.target)
      if (id !== undefined && id !== '') send({ kind: 'tap', id, touch: touchOf(event) })
    },
    true,
  )
  window.weappView = commands
}

start()
