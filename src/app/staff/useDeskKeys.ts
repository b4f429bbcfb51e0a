import { useEffect, useRef } from 'react'

interface Keys {
  readonly onStep: (by: 1 | -1) => void
  readonly onEnter: () => void
  readonly onSearch: () => void
  readonly onLeave: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

/** A dialog has its own keys; while one is open the desk keeps still. */
const isBelowDialog = (): boolean => document.querySelector('[role="dialog"]') !== null

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** In the opinion itself the arrows scroll, as everywhere. */
const isScrolling = ({ key, target }: KeyboardEvent): boolean =>
  key.startsWith('Arrow') && target instanceof HTMLElement && target.closest('.desk-pane') !== null

/** A row that is focused opens by itself on Enter, as any button; this is for Enter pressed anywhere else. */
const isOnControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a') !== null

const act = (event: KeyboardEvent, keys: Keys): boolean => {
  const step = isScrolling(event) ? undefined : steps[event.key]
  if (step) keys.onStep(step)
  else if (event.key === '/') keys.onSearch()
  else if (event.key === 'Escape') keys.onLeave()
  else if (event.key === 'Enter' && !isOnControl(event.target)) keys.onEnter()
  else return false
  return true
}

/** The keys of the desk: up and down (or k and j) choose, Enter opens, a slash looks for something, Esc goes back. */
export const useDeskKeys = (keys: Keys): void => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isBelowDialog()) return
      if (act(event, latest.current)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
