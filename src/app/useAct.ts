import { useRef, useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '../contract/endpoint'
import { CallFailed, call, isPassing, newKey } from './call'

/**
 * Does one act of the contract once, however often its button is tapped: `send` gives the answer, or null when it was
 * refused (then `fault` says why) or when one is under way already. As long as nobody knows whether it arrived it is
 * sent again under the same key; after an answer the next one has a key of its own. `receiptFor`: the opinion or booking
 * whose receipt on this device opens the door.
 */
export const useAct = <E extends Endpoint>(endpoint: E, onRefused?: (failure: CallFailed) => void) => {
  const key = useRef(newKey())
  const isSending = useRef(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<CallFailed | null>(null)

  const refuse = (failure: unknown): null => {
    if (!(failure instanceof CallFailed)) throw failure
    if (!isPassing(failure)) key.current = newKey()
    setFault(failure)
    onRefused?.(failure)
    return null
  }
  const send = async (input: InputOf<E>, receiptFor?: string): Promise<OutputOf<E> | null> => {
    if (isSending.current) return null
    isSending.current = true
    setBusy(true)
    setFault(null)
    try {
      const done = await call(endpoint, input, { key: key.current, receiptFor })
      key.current = newKey()
      return done
    } catch (failure) {
      return refuse(failure)
    } finally {
      isSending.current = false
      setBusy(false)
    }
  }
  return { send, busy, fault, clear: () => setFault(null) }
}
