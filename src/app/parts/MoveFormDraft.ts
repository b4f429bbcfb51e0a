import { useEffect, useState } from 'react'
import {
  askedFields,
  isAsked,
  type MoveData,
  type MoveName,
  moveOf,
  parseMoveData,
} from '../../contract/opinions'
import type { UploadingPhoto } from './PhotoPicker'

/** What has been filled in so far, by field. Photos are kept apart: they are still on their way while one writes. */
export interface MoveDraft {
  readonly values: Readonly<Record<string, unknown>>
  readonly photos: readonly UploadingPhoto[]
}

const emptyDraft: MoveDraft = { values: {}, photos: [] }

const withPhotos = ({ values, photos }: MoveDraft): Record<string, unknown> => {
  const ids = photos.flatMap(photo => (photo.id ? [photo.id] : []))
  return ids.length > 0 ? { ...values, photoIds: ids } : { ...values }
}

/** The questions that apply to what has been answered so far, in order. */
export const openQuestions = (move: MoveName, draft: MoveDraft) =>
  askedFields(moveOf(move).asks).filter(({ ask }) => isAsked(ask, draft.values))

/** The state of one move's form: its answers, its faults, and the check before it is sent. */
export const useMoveDraft = (
  move: MoveName,
  initial: MoveDraft = emptyDraft,
  onDraft?: (draft: MoveDraft) => void,
) => {
  const [draft, setDraft] = useState(initial)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new draft is news; the listener is remade each time
  useEffect(() => onDraft?.(draft), [draft])
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const check = (): MoveData | null => {
    const parsed = parseMoveData(moveOf(move).asks, withPhotos(draft))
    setFaults(parsed.faults)
    return Object.keys(parsed.faults).length > 0 ? null : parsed.data
  }
  const answer = (name: string, value: unknown) => {
    setDraft(before => ({ ...before, values: { ...before.values, [name]: value } }))
    setFaults(({ [name]: _answered, ...others }) => others)
  }
  const addPhotos = (photos: readonly UploadingPhoto[]) => setDraft(before => ({ ...before, photos }))
  return { draft, faults, answer, addPhotos, check }
}
