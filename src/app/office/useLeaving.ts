import { ask } from '../platform/dialogs'
import { useUnsaved } from '../platform/unsaved'

/** The way out of a form: whoever has typed something is asked first, however the form is left. */
export const useLeaving = (isTyped: boolean, onLeave: () => void): (() => Promise<void>) => {
  const warning = '填写的内容还没有保存。'
  useUnsaved(isTyped ? warning : null)
  return async () => {
    const question = { title: '不保存就离开？', content: warning, ok: '离开', danger: true }
    if (!isTyped || (await ask(question))) onLeave()
  }
}
