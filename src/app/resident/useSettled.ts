import { useEffect, useState } from 'react'

const PAUSE = 300

/** A text once its typing has paused, so that not every letter becomes a request. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
