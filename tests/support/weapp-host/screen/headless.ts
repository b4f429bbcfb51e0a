import { textOf } from '../logic/values'
import type { Question, Screen } from './screen'

const nothing = () => undefined
const box = {
  id: '',
  dataset: {},
  left: 0,
  top: 0,
  right: 0,
  bottom: 0,
  width: 0,
  height: 0,
  scrollTop: 0,
  scrollLeft: 0,
}
const window = { ...box, width: 375, height: 603, right: 375, bottom: 603 }

/** No screen at all: dialogs are agreed to at once, and everything found measures nothing. */
export function headlessScreen(count: (selector: string) => number): Screen {
  const answer = ({ selector, all }: Question) => {
    if (selector === null) return window
    const found = Array.from({ length: count(selector) }, () => box)
    return all ? found : (found[0] ?? null)
  }
  return {
    hasPerson: false,
    opened: nothing,
    shown: nothing,
    changed: nothing,
    closed: nothing,
    title: nothing,
    toast: nothing,
    hideToast: nothing,
    modal: async ({ editable, content }) => ({
      confirm: true,
      cancel: false,
      ...(editable ? { content: textOf(content) } : {}),
    }),
    actionSheet: async () => 0,
    scrollTo: nothing,
    measure: async questions => questions.map(answer),
    stop: nothing,
  }
}
