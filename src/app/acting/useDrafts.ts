import { useRef } from 'react'
import type { MoveName } from '../../contract/opinions'
import type { MoveDraft } from '../parts/MoveFormDraft'

/** What was typed into a form that was closed too early, for as long as the opinion stays on the screen. */
export const useDrafts = () => {
  const drafts = useRef(new Map<MoveName, MoveDraft>())
  return {
    of: (move: MoveName) => drafts.current.get(move),
    keep: (move: MoveName, draft: MoveDraft) => void drafts.current.set(move, draft),
    forget: (move: MoveName) => void drafts.current.delete(move),
  }
}

export type Drafts = ReturnType<typeof useDrafts>
