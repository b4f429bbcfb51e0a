import { useEffect, useRef } from 'react'

/** Does something whenever one comes back to this window from another: what it shows may be old by then. */
export const useReturn = (onReturn: () => void): void => {
  const latest = useRef(onReturn)
  latest.current = onReturn
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && latest.current()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
}
