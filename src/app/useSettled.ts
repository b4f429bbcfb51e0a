import { useEffect, useState } from 'react'

/** How long the typing must rest, in milliseconds. */
const PAUSE = 300

/** A typed text once the typing rests, so that not every letter asks the server. Emptying it counts at once. */
export const useSettled = (typed: string): string => {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typed ? PAUSE : 0)
    return () => clearTimeout(timer)
  }, [typed])
  return typed ? settled : ''
}
