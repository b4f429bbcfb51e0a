import type { Facts, Made } from '../../contract/opinions'
import { dayOf } from '../../contract/time'

/** The words that are public, or will be; gone as soon as nobody proposes or publishes them any more. */
export const publicWords = ({ publication }: Facts, { move, data, at }: Made) => {
  if (publication === 'none' || publication === 'consented')
    return { publicText: null, publicAnswer: null, publishedOn: null }
  if (move === 'publish') return { publishedOn: dayOf(at) }
  return move === 'proposePublish'
    ? { publicText: data.publicText ?? null, publicAnswer: data.publicAnswer ?? null }
    : {}
}
