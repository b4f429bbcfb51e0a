import type { DrawnElement } from './protocol'
import { drawnOf, send, textOf } from './state'

type Attr = DrawnElement['attr']
const inputTypes: Record<string, string> = { date: 'date', time: 'time' }

function choose(box: HTMLElement, value: string): void {
  const known = drawnOf(box)
  if (known) send({ kind: 'choose', id: known.id, value })
}

function textsOf(attr: Attr): string[] {
  const key = textOf(attr.rangeKey)
  const items: unknown[] = Array.isArray(attr.range) ? attr.range : []
  return items.map(item => (key === '' ? textOf(item) : textOf(Object(item)[key])))
}

function fillSelect(select: HTMLSelectElement, attr: Attr): void {
  const texts = textsOf(attr)
  const same =
    texts.length === select.options.length && texts.every((text, i) => select.options[i]?.text === text)
  if (!same) select.replaceChildren(...texts.map((text, index) => new Option(text, String(index))))
  select.value = textOf(attr.value ?? 0)
}

function fillInput(input: HTMLInputElement, attr: Attr): void {
  input.type =
    attr.mode === 'date' && attr.fields === 'month' ? 'month' : (inputTypes[textOf(attr.mode)] ?? 'text')
  input.min = textOf(attr.start)
  input.max = textOf(attr.end)
  input.value = textOf(attr.value)
}

function makeChoice(box: HTMLElement, tag: 'select' | 'input'): HTMLSelectElement | HTMLInputElement {
  const choice = document.createElement(tag)
  choice.className = 'weapp-choice'
  choice.addEventListener('change', () => choose(box, choice.value))
  box.append(choice)
  return choice
}

function choiceOf(box: HTMLElement, tag: 'select' | 'input'): HTMLSelectElement | HTMLInputElement {
  const found = box.querySelector<HTMLSelectElement | HTMLInputElement>(`:scope > ${tag}.weapp-choice`)
  return found ?? makeChoice(box, tag)
}

/** A real select or date input lies over the picker's words. Other modes are plain boxes: a test fires their change. */
export function applyPicker(box: HTMLElement, attr: Attr): void {
  const mode = textOf(attr.mode) || 'selector'
  const isInput = mode in inputTypes
  if (!isInput && mode !== 'selector') return
  const choice = choiceOf(box, isInput ? 'input' : 'select')
  choice.disabled = attr.disabled === true
  if (choice instanceof HTMLSelectElement) fillSelect(choice, attr)
  else fillInput(choice, attr)
}
