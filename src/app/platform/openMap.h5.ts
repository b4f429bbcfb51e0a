import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { MapWays } from './MapWays'
import type { Destination } from './openMap'

/** Offers the ways to a place over whatever page is open. */
export const openMap = async (to: Destination): Promise<void> => {
  const root = createRoot(document.createElement('div'))
  // Not at once: the tap that closes it is still being handled.
  const onClose = () => setTimeout(() => root.unmount())
  root.render(createElement(MapWays, { to, onClose }))
}
