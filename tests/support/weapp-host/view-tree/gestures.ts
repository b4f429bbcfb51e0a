import { type Dict, listOf, textOf } from '../logic/values'
import type { EventCarrier, Touch } from './events'
import type { NativeState } from './nativeState'
import { closest, type ElementNode, elementsIn } from './nodes'

const controls = ['button', 'input', 'textarea', 'switch', 'radio', 'checkbox', 'picker']
/** WeChat's own limit for a text control that sets none. */
const defaultMaxLength = 140
const somewhere: Touch = { identifier: 0, pageX: 1, pageY: 1, clientX: 1, clientY: 1 }

type OpenButton = (button: ElementNode) => void
type FollowLink = (navigator: ElementNode) => void

/** What a person does to built-in components, with the components' own reactions. */
export class Gestures {
  readonly #events: EventCarrier
  readonly #native: NativeState
  readonly #openButton: OpenButton
  readonly #followLink: FollowLink

  constructor(events: EventCarrier, native: NativeState, openButton: OpenButton, followLink: FollowLink) {
    this.#events = events
    this.#native = native
    this.#openButton = openButton
    this.#followLink = followLink
  }

  /** One tap. A disabled button takes none; true when something heard it or reacted. */
  press(node: ElementNode, touch: Touch = somewhere): boolean {
    const button = closest(node, 'button')
    if (button?.attr.disabled) return false
    this.#events.fire(node, 'touchstart', {}, [touch])
    this.#events.fire(node, 'touchend', {}, [touch])
    const heard = this.#events.fire(node, 'tap', { x: touch.pageX, y: touch.pageY }, [touch])
    return this.#react(closest(node, ...controls) ?? this.#labelled(node)) || this.#link(node) || heard
  }

  /** Text typed into an input or textarea, as one event. */
  type(node: ElementNode, typed: string): void {
    if (node.attr.disabled) return
    const limit = Number(node.attr.maxlength ?? defaultMaxLength)
    const value = limit >= 0 ? typed.slice(0, limit) : typed
    this.#native.touch(node, 'value', value)
    this.#events.fire(node, 'input', {
      value,
      cursor: value.length,
      keyCode: value.charCodeAt(value.length - 1) || 8,
    })
  }

  /** A choice made in a picker, a slider and the like. */
  choose(node: ElementNode, detail: Dict): boolean {
    if (node.attr.disabled) return false
    if ('value' in detail) this.#native.touch(node, 'value', detail.value)
    return this.#events.fire(node, 'change', detail)
  }

  /** What a form would submit. */
  formValues(form: ElementNode): Dict {
    const named = elementsIn(form, node => textOf(node.attr.name) !== '' && node !== form)
    return Object.fromEntries(named.map(node => [textOf(node.attr.name), this.#valueOf(node)]))
  }

  #react(control: ElementNode | undefined): boolean {
    if (!control || control.attr.disabled) return false
    if (control.tag === 'button') this.#pressButton(control)
    else if (control.tag === 'switch') this.#toggleSwitch(control)
    else if (control.tag === 'radio') this.#chooseRadio(control)
    else if (control.tag === 'checkbox') this.#toggleCheckbox(control)
    return ['switch', 'radio', 'checkbox'].includes(control.tag)
  }

  /** A label hands its taps on to the first control inside it, or to the one it is `for`. */
  #labelled(node: ElementNode): ElementNode | undefined {
    const label = closest(node, 'label')
    if (!label) return undefined
    const id = textOf(label.attr.for)
    const page = closest(label, 'page') ?? label
    if (id !== '') return elementsIn(page, other => other.attr.id === id)[0]
    return elementsIn(label, other => controls.includes(other.tag))[0]
  }

  #link(node: ElementNode): boolean {
    const link = closest(node, 'navigator')
    if (link) this.#followLink(link)
    return link !== undefined
  }

  #pressButton(button: ElementNode): void {
    const form = closest(button, 'form')
    const type = textOf(button.attr.formType)
    if (form && type !== '')
      this.#events.fire(form, type, type === 'submit' ? { value: this.formValues(form) } : {})
    if (textOf(button.attr.openType) !== '') this.#openButton(button)
  }

  #toggleSwitch(node: ElementNode): void {
    const value = !this.#native.read(node, 'checked')
    this.#native.touch(node, 'checked', value)
    this.#events.fire(node, 'change', { value })
  }

  #chooseRadio(node: ElementNode): void {
    const group = closest(node, 'radio-group')
    for (const other of group ? elementsIn(group, one => one.tag === 'radio') : [])
      this.#native.touch(other, 'checked', other === node)
    this.#native.touch(node, 'checked', true)
    if (group) this.#events.fire(group, 'change', { value: textOf(node.attr.value) })
  }

  #toggleCheckbox(node: ElementNode): void {
    this.#native.touch(node, 'checked', !this.#native.read(node, 'checked'))
    const group = closest(node, 'checkbox-group')
    if (group) this.#events.fire(group, 'change', { value: this.#ticked(group, 'checkbox') })
  }

  #ticked(group: ElementNode, tag: string): string[] {
    const on = elementsIn(group, node => node.tag === tag && this.#native.read(node, 'checked') === true)
    return on.map(node => textOf(node.attr.value))
  }

  #valueOf(node: ElementNode): unknown {
    if (node.tag === 'radio-group') return this.#ticked(node, 'radio')[0] ?? ''
    if (node.tag === 'checkbox-group') return this.#ticked(node, 'checkbox')
    if (node.tag === 'switch') return this.#native.read(node, 'checked') === true
    return this.#native.read(node, 'value') ?? ''
  }
}

/** The texts a selector picker offers. */
export function pickerTexts(picker: ElementNode): string[] {
  const key = textOf(picker.attr.rangeKey)
  return listOf(picker.attr.range).map(item => (key === '' ? textOf(item) : textOf(Object(item)[key])))
}
