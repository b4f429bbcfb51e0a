import { useEffect, useState } from 'react'

/** A typed text once the typing rests, so that not every letter asks the server. Emptying it counts at once. */
export const useSettled = (typed: string, rest = 300): string => {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typed ? rest : 0)
    return () => clearTimeout(timer)
  }, [typed, rest])
  return typed ? settled : ''
}
