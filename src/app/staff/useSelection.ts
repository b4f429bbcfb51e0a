import { useEffect, useRef, useState } from 'react'

interface Shown {
  readonly ids: readonly string[]
  /** The list's last answer: a new one may be about new rows. */
  readonly answer: unknown
  /** What the list was asked, as text. */
  readonly question: string
}

/**
 * Which of the rows is chosen. A new question chooses the first row of its answer; the same question asked again, as
 * after a move, keeps the choice even when its row has left, and the next step goes on from its place.
 */
export const useSelection = ({ ids, answer, question }: Shown) => {
  const [selected, choose] = useState<string | null>(null)
  const answered = useRef('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer chooses; until it is here the old rows stay
  useEffect(() => {
    if (!answer) return
    if (answered.current !== question || selected === null) choose(ids[0] ?? null)
    answered.current = question
  }, [answer])
  const place = useRef(0)
  const at = selected ? ids.indexOf(selected) : -1
  if (at >= 0) place.current = at
  const step = (by: 1 | -1) => {
    // The rows have closed up over the one that left: its place is already the next one.
    const from = at >= 0 ? at : by === 1 ? place.current - 1 : place.current
    const next = ids[Math.min(Math.max(from + by, 0), ids.length - 1)]
    if (next) choose(next)
  }
  return { selected, choose, step, isLast: at === ids.length - 1 }
}
