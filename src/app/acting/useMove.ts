import { useRef, useState } from 'react'
import { actOnOpinion, type MoveData, type MoveName, type OpinionView } from '../../contract/opinions'
import { CallFailed, call, newKey } from '../call'
import { say } from '../platform/dialogs'
import { useChanges } from './useChanges'

interface Acting {
  readonly opinion: OpinionView
  readonly receiptFor?: string | undefined
  readonly onActed: (opinion: OpinionView, move: MoveName) => void
  /** Somebody else was quicker: what is shown is old. */
  readonly onStale: () => void
}

/** After these the content must change, so it must not travel under the old key again. */
const needsNewKey = ['moveStale', 'moveNotAllowed', 'keyReused', 'badInput']

const noFault = { sentence: undefined, fields: undefined }

/** Faults by field, whether or not the server names the object they stand in. */
const byField = (fields: Readonly<Record<string, string>> | undefined) =>
  fields &&
  Object.fromEntries(Object.entries(fields).map(([path, said]) => [path.replace(/^data\./, ''), said]))

/**
 * Sends a move once. One key serves an opened form: taps that follow while the first is under way do nothing, and a
 * retry after a lost answer is recognised by the server. `send` tells whether the move was made.
 */
export const useMove = ({ opinion, receiptFor, onActed, onStale }: Acting) => {
  const key = useRef(newKey())
  const isSending = useRef(false)
  const [busy, setBusy] = useState<MoveName | null>(null)
  const [fault, setFault] = useState<{ sentence: string | undefined; fields: ReturnType<typeof byField> }>(
    noFault,
  )

  const refuse = (failure: unknown) => {
    if (!(failure instanceof CallFailed)) throw failure
    setFault({ sentence: failure.message, fields: byField(failure.fields) })
    if (needsNewKey.includes(failure.code)) key.current = newKey()
    if (failure.code !== 'moveStale' && failure.code !== 'moveNotAllowed') return
    // The form may go with the move it was for, so the sentence is said where it cannot go with it.
    say(failure.message)
    onStale()
  }
  const send = async (move: MoveName, data: MoveData = {}): Promise<boolean> => {
    if (isSending.current) return false
    isSending.current = true
    setBusy(move)
    setFault(noFault)
    const input = { id: opinion.id, move, revision: opinion.revision, data }
    try {
      const acted = await call(actOnOpinion, input, { key: key.current, receiptFor })
      key.current = newKey()
      useChanges.getState().note()
      onActed(acted, move)
      return true
    } catch (failure) {
      refuse(failure)
      return false
    } finally {
      isSending.current = false
      setBusy(null)
    }
  }
  /** A form that opens starts afresh: its own key, no old faults. */
  const begin = () => {
    key.current = newKey()
    setFault(noFault)
  }
  return { busy, fault, send, begin }
}
