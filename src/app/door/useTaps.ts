import { useRef } from 'react'
import type { DoorAct } from '../../contract/receptions'
import type { ShownGuest } from '../queueGuest'
import { addTap } from '../queueUse'

/** Two taps closer than this, in milliseconds, are one: under the thumb lies another button by then. */
const TWICE = 400

/** What is tapped at guests: written down at once, sent as the network allows. */
export const useTaps = (onTapped: () => void) => {
  const last = useRef(0)
  return ({ id, name }: ShownGuest, act: DoorAct): void => {
    const now = Date.now()
    if (now - last.current < TWICE) return
    last.current = now
    const at = new Date(now).toISOString()
    addTap({ what: 'act', input: { booking: id, act, at } }, name, at)
    onTapped()
  }
}
