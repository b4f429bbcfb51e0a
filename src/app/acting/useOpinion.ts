import { useState } from 'react'
import { type OpinionView, readOpinion } from '../../contract/opinions'
import { useEndpoint } from '../useEndpoint'

/** One opinion, as read or as the last move left it, whichever is newer: no second request after an act. */
export const useOpinion = (id: string | null, receiptFor?: string) => {
  const loaded = useEndpoint(readOpinion, id ? { id } : null, { receiptFor })
  const [acted, take] = useState<OpinionView | null>(null)
  const isNewer = acted?.id === id && acted.revision > (loaded.data?.revision ?? 0)
  return { ...loaded, opinion: isNewer ? acted : loaded.data, take }
}
