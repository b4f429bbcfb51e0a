import { useEffect, useRef, useState } from 'react'
import { type Category, listOpinions, type Queue } from '../../contract/opinions'
import { decodeReceipt } from '../../contract/scan'
import { useChanges } from '../acting/useChanges'
import { usePaged } from '../usePaged'
import { useSettled } from '../useSettled'

/** What the inbox shows: a queue, a kind, words that are looked for, and the opinions that fit. */
export const useInbox = (first: Queue) => {
  const [queue, setQueue] = useState(first)
  const [category, setCategory] = useState<Category | ''>('')
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim())
  // Who looks for something means all there is, whichever queue was open.
  const shown: Queue = words ? 'all' : queue
  const list = usePaged(listOpinions, {
    queue: shown,
    ...(category ? { category } : {}),
    ...(words ? { q: decodeReceipt(words) ?? words } : {}),
  })
  const changes = useChanges(({ count }) => count)
  const seen = useRef(changes)
  useEffect(() => {
    if (seen.current === changes) return
    seen.current = changes
    void list.reload()
  }, [changes, list.reload])
  const chooseQueue = (next: Queue) => {
    setTyped('')
    setQueue(next)
  }
  return { queue: shown, chooseQueue, category, setCategory, typed, setTyped, words, list }
}

export type Inbox = ReturnType<typeof useInbox>
