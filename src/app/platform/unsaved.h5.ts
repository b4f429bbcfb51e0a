import { useEffect } from 'react'

/** While there is a warning, the browser asks before its window is closed or loaded anew; the words are its own. */
export const useUnsaved = (warning: string | null): void => {
  useEffect(() => {
    if (warning === null) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [warning])
}
