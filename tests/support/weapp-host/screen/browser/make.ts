import { drawnOf, fire, remember, send } from './state'

type Maker = (box: HTMLElement) => { readonly inner?: HTMLElement; readonly slot?: HTMLElement }

/** WeChat calls it reached when this little is left below. */
const nearEnd = 50

function append<K extends keyof HTMLElementTagNameMap>(box: HTMLElement, tag: K): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  box.append(element)
  return element
}

function makeTextControl(box: HTMLElement, tag: 'input' | 'textarea') {
  const control = append(box, tag)
  const value = () => control.value
  control.addEventListener('input', () => {
    const known = drawnOf(box)
    // Taken out first: the set keeps the order in which texts were typed last.
    known?.typed.delete(value())
    known?.typed.add(value())
    if (known) send({ kind: 'type', id: known.id, value: value() })
  })
  control.addEventListener('focus', () => fire(box, 'focus', { value: value(), height: 0 }))
  control.addEventListener('blur', () => fire(box, 'blur', { value: value(), cursor: value().length }))
  control.addEventListener('keydown', event => {
    if (event instanceof KeyboardEvent && event.key === 'Enter' && tag === 'input')
      fire(box, 'confirm', { value: value() })
  })
  return { inner: control }
}

/** The tick itself is the browser's; the change event comes from the host, as the component's answer to a tap. */
function makeTick(box: HTMLElement, type: 'checkbox' | 'radio') {
  const inner = append(box, 'input')
  inner.type = type
  return { inner, slot: append(box, 'span') }
}

function makeImage(box: HTMLElement) {
  const inner = append(box, 'img')
  inner.alt = ''
  inner.addEventListener('load', () =>
    fire(box, 'load', { width: inner.naturalWidth, height: inner.naturalHeight }),
  )
  inner.addEventListener('error', () => fire(box, 'error', { errMsg: `load image fail: ${inner.src}` }))
  return { inner }
}

function makeScrollView(box: HTMLElement) {
  let atEnd = false
  box.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = box
    fire(box, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth })
    const near = scrollHeight - clientHeight - scrollTop < nearEnd
    if (near && !atEnd) fire(box, 'scrolltolower', { direction: 'bottom' })
    atEnd = near
  })
  return {}
}

const makers: Record<string, Maker> = {
  input: box => makeTextControl(box, 'input'),
  textarea: box => makeTextControl(box, 'textarea'),
  switch: box => makeTick(box, 'checkbox'),
  checkbox: box => makeTick(box, 'checkbox'),
  radio: box => makeTick(box, 'radio'),
  image: makeImage,
  'scroll-view': makeScrollView,
  picker: box => ({ slot: append(box, 'div') }),
}

/** A new box for a component, with the real control inside where the browser has one. */
export function makeElement(tag: string): HTMLElement {
  const box = document.createElement(`wx-${tag}`)
  const parts = makers[tag]?.(box) ?? {}
  remember(box, { inner: parts.inner, slot: parts.slot })
  return box
}
