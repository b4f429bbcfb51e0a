import type { ModalAnswer, ModalQuestion } from './protocol'

function add(
  parent: Element,
  tag: string,
  text: string,
  attributes: Record<string, string> = {},
): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  parent.append(element)
  return element
}

function addButton(parent: Element, text: string, press: () => void): void {
  if (text !== '') add(parent, 'div', text, { role: 'button' }).addEventListener('click', press)
}

/** The toast, or none. */
export function showToast(text: string | null): void {
  document.getElementById('weapp-toast')?.remove()
  if (text !== null) add(document.body, 'div', text, { id: 'weapp-toast', role: 'status' })
}

/** A dialog that stays until one of its buttons is pressed. */
export function askModal(question: ModalQuestion): Promise<ModalAnswer> {
  const mask = add(document.body, 'div', '', { class: 'weapp-mask' })
  const box = add(mask, 'div', '', { class: 'weapp-box', role: 'dialog', 'aria-label': question.title })
  if (question.title !== '') add(box, 'div', question.title)
  if (!question.editable && question.content !== '') add(box, 'div', question.content)
  const field = question.editable ? document.createElement('textarea') : undefined
  if (field) Object.assign(field, { placeholder: question.placeholder, value: question.content })
  if (field) box.append(field)
  return new Promise(resolve => {
    const answer = (confirm: boolean) => {
      mask.remove()
      resolve({ confirm, cancel: !confirm, ...(field ? { content: field.value } : {}) })
    }
    addButton(box, question.cancelText, () => answer(false))
    addButton(box, question.confirmText, () => answer(true))
  })
}

/** A sheet of items; pressing beside it dismisses it. */
export function askSheet(items: readonly string[]): Promise<number> {
  const mask = add(document.body, 'div', '', { class: 'weapp-mask' })
  const sheet = add(mask, 'div', '', { class: 'weapp-sheet', role: 'dialog' })
  return new Promise(resolve => {
    const answer = (index: number) => {
      mask.remove()
      resolve(index)
    }
    items.forEach((item, index) => {
      addButton(sheet, item, () => answer(index))
    })
    addButton(sheet, '取消', () => answer(-1))
    mask.addEventListener('click', event => {
      if (event.target === mask) answer(-1)
    })
  })
}
