import { useState } from 'react'
import type { InputOf } from '../../contract/endpoint'
import type { makePosters, PosterSize } from '../../contract/posters'
import { useParams } from '../platform/navigate'

interface Choice {
  /** Whose posters: the sites that were ticked, or a street by its slug, or the whole district. */
  readonly whose: 'chosen' | 'all' | `street:${string}`
  readonly size: PosterSize
  readonly withDeputies: boolean
  readonly as: 'pdf' | 'zip'
  readonly mark: 'qr' | 'miniProgram'
}

/** What the posters shall be; the address of the page brings the sites that were ticked. */
export const usePosterChoice = () => {
  const codes = (useParams().codes ?? '').split(',').filter(Boolean)
  const [choice, setChoice] = useState<Choice>({
    whose: codes.length > 0 ? 'chosen' : 'all',
    size: 'A3',
    withDeputies: true,
    as: 'pdf',
    mark: 'qr',
  })
  const choose = (changes: Partial<Choice>) => setChoice(before => ({ ...before, ...changes }))
  const { whose, ...looks } = choice
  const input: InputOf<typeof makePosters> = {
    ...looks,
    ...(whose === 'chosen' ? { codes } : {}),
    ...(whose.startsWith('street:') ? { street: whose.slice('street:'.length) } : {}),
  }
  return { codes, choice, choose, input }
}

export type PosterChoice = ReturnType<typeof usePosterChoice>
