import { applyPicker } from './picker'
import type { DrawnElement } from './protocol'
import { type Drawn, textOf } from './state'

type Attr = DrawnElement['attr']
type Applier = (box: HTMLElement, attr: Attr, before: Drawn) => void

const roles: Record<string, string> = { button: 'button', navigator: 'link' }
/** States that mean something when they are false, provided that the element has a role. */
const twoWayStates = new Set(['aria-checked', 'aria-selected', 'aria-expanded', 'aria-pressed'])
const imageFits: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', scaleToFill: 'fill' }
const labelledInside = ['input', 'textarea', 'picker', 'switch', 'radio', 'checkbox']

function set(element: Element, name: string, value: unknown): void {
  if (value === undefined || value === null || value === '' || value === false) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

function rpx(css: string): string {
  return css.replace(/(-?[\d.]+)rpx/g, 'calc($1 * 100vw / 750)')
}

function ariaName(name: string): string {
  return `aria-${name.slice(4).toLowerCase()}`
}

function applyAria(box: HTMLElement, tag: string, attr: Attr): void {
  const role = textOf(attr.ariaRole) || roles[tag] || ''
  set(box, 'role', role)
  for (const [name, value] of Object.entries(attr)) {
    if (!name.startsWith('aria') || name === 'ariaRole' || name === 'ariaLabel') continue
    const aria = ariaName(name)
    const told = value !== false || (twoWayStates.has(aria) && role !== '')
    set(box, aria, told ? textOf(value) : undefined)
  }
}

/** The name goes where the focus goes: to the real control inside, if there is one. */
function applyName(box: HTMLElement, tag: string, attr: Attr, inner: HTMLElement | undefined): void {
  const choice = box.querySelector(':scope > .weapp-choice')
  const named = choice ?? (labelledInside.includes(tag) && inner ? inner : box)
  set(named, 'aria-label', attr.ariaLabel)
}

function applyShared(box: HTMLElement, attr: Attr, before: Drawn): void {
  if (attr.id !== before.attr.id) set(box, 'id', attr.id)
  if (attr.class !== before.attr.class) set(box, 'class', attr.class)
  if (attr.style !== before.attr.style) set(box, 'style', rpx(textOf(attr.style)))
  set(box, 'hidden', attr.hidden === true)
  for (const [name, value] of Object.entries(attr)) {
    if (name.startsWith('data-'))
      set(box, name, typeof value === 'object' ? JSON.stringify(value) : textOf(value))
  }
}

/** As on WeChat, the native text changes only when the bound value does, and never to an echo of older typing. */
function applyText(box: HTMLElement, attr: Attr, before: Drawn): void {
  const control = before.inner
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return
  const limit = Number(attr.maxlength ?? 140)
  control.disabled = attr.disabled === true
  control.placeholder = textOf(attr.placeholder)
  if (limit >= 0) control.maxLength = limit
  else control.removeAttribute('maxlength')
  if (control instanceof HTMLInputElement) control.type = attr.password === true ? 'password' : 'text'
  set(box, 'data-auto-height', attr.autoHeight === true)
  if (attr.focus === true && before.attr.focus !== true) control.focus()
  if (attr.value === undefined || attr.value === before.attr.value) return
  const value = textOf(attr.value)
  if (isEcho(before.typed, value)) return
  before.typed.clear()
  if (control.value !== value) control.value = value
}

/** Whether the value is what was typed a moment ago; texts typed before it are answered with it. */
function isEcho(typed: Set<string>, value: string): boolean {
  if (!typed.has(value)) return false
  for (const older of typed) {
    typed.delete(older)
    if (older === value) break
  }
  return true
}

function applyTick(_box: HTMLElement, attr: Attr, { inner }: Drawn): void {
  if (!(inner instanceof HTMLInputElement)) return
  inner.disabled = attr.disabled === true
  inner.checked = attr.checked === true
}

function applyImage(box: HTMLElement, attr: Attr, { inner }: Drawn): void {
  if (!(inner instanceof HTMLImageElement)) return
  const mode = textOf(attr.mode)
  inner.style.objectFit = imageFits[mode] ?? 'fill'
  inner.style.height = mode === 'widthFix' ? 'auto' : ''
  if (mode === 'widthFix') box.style.height = 'auto'
  if (inner.getAttribute('src') !== textOf(attr.src)) set(inner, 'src', attr.src)
}

function applyButton(box: HTMLElement, attr: Attr): void {
  set(box, 'data-type', attr.type)
  set(box, 'data-size', attr.size)
  if (attr.disabled === true) set(box, 'aria-disabled', 'true')
}

function applyScrollView(box: HTMLElement, attr: Attr, before: Drawn): void {
  set(box, 'data-scroll-y', attr.scrollY === true)
  set(box, 'data-scroll-x', attr.scrollX === true)
  if (attr.scrollTop !== before.attr.scrollTop) box.scrollTop = Number(attr.scrollTop) || 0
}

const appliers: Record<string, Applier> = {
  input: applyText,
  textarea: applyText,
  switch: applyTick,
  checkbox: applyTick,
  radio: applyTick,
  image: applyImage,
  button: applyButton,
  picker: applyPicker,
  'scroll-view': applyScrollView,
  'rich-text': (box, attr) => {
    if (typeof attr.nodes === 'string') box.innerHTML = attr.nodes
  },
}

/** Brings a box up to date with the attributes it is drawn with now. */
export function applyAttributes(box: HTMLElement, element: DrawnElement, known: Drawn): void {
  applyShared(box, element.attr, known)
  applyAria(box, element.tag, element.attr)
  appliers[element.tag]?.(box, element.attr, known)
  applyName(box, element.tag, element.attr, known.inner)
  known.id = element.id
  known.attr = element.attr
}
