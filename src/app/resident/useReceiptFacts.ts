import { type OpinionView, readOpinion } from '../../contract/opinions'
import { useDrafts } from '../drafts'
import { useEndpoint } from '../useEndpoint'

/** What a receipt says. */
export interface ReceiptFacts {
  readonly code: string
  readonly siteName: string
  readonly holder: string | null
  readonly expectedOn: string | null
  readonly expectedIsEstimate: boolean
  /** Whether code and PIN open it; an account's opinion is opened by signing in. */
  readonly isGuests: boolean
}

const readBack = (opinion: OpinionView): ReceiptFacts => ({
  code: opinion.code,
  siteName: opinion.site.name,
  holder: opinion.holder,
  expectedOn: opinion.dueOn,
  expectedIsEstimate: opinion.dueIsEstimate,
  isGuests: false,
})

/** The receipt as the server gave it a moment ago; when that is gone, read back from the opinion itself. */
export const useReceiptFacts = (id: string) => {
  const last = useDrafts(state => state.last)
  const fresh = last?.id === id ? { ...last, isGuests: last.token !== null } : null
  const { data, error, reload } = useEndpoint(readOpinion, fresh || !id ? null : { id }, { receiptFor: id })
  const receipt: ReceiptFacts | null = fresh ?? (data ? readBack(data) : null)
  return { receipt, error, reload }
}
