import { type RefObject, useEffect } from 'react'

const REACHABLE = 'button, input, select, textarea, a[href], [tabindex]:not([tabindex="-1"])'

const reachable = (box: HTMLElement): readonly HTMLElement[] =>
  [...box.querySelectorAll<HTMLElement>(REACHABLE)].filter(one => !one.hasAttribute('disabled'))

/** At either end of the box the Tab key goes round to the other one. */
const goRound = (event: KeyboardEvent, box: HTMLElement) => {
  const all = reachable(box)
  const end = event.shiftKey ? all[0] : all.at(-1)
  if (document.activeElement !== end && box.contains(document.activeElement)) return
  event.preventDefault()
  const start = event.shiftKey ? all.at(-1) : all[0]
  start?.focus()
}

/** Keeps the focus inside a dialog while it is open, closes it on Esc, and gives the focus back afterwards. */
export const useTrap = (box: RefObject<HTMLElement | null>, open: boolean, onClose: () => void): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: onClose is new at every drawing; the trap is set once an opening
  useEffect(() => {
    const inside = box.current
    if (!open || !inside) return
    const before = document.activeElement
    inside.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
      if (event.key === 'Tab') goRound(event, inside)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open])
}
