import { useEffect, useState } from 'react'

/** Wide enough for the list and the opinion side by side. */
const DESK = '(min-width: 1024px)'

/** Mini programs know no media queries in script, and are never a desk. */
const query = (): MediaQueryList | null =>
  typeof window !== 'undefined' && typeof window.matchMedia === 'function' ? window.matchMedia(DESK) : null

/** Whether the screen is a desk, also when the window is drawn wider or narrower. */
export const useIsDesk = (): boolean => {
  const [isDesk, setDesk] = useState(() => query()?.matches ?? false)
  useEffect(() => {
    const media = query()
    const look = () => setDesk(media?.matches ?? false)
    media?.addEventListener('change', look)
    return () => media?.removeEventListener('change', look)
  }, [])
  return isDesk
}
