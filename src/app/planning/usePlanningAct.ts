import type { Endpoint } from '../../contract/endpoint'
import { useAct } from '../useAct'

/** What a sheet that changes something is given. */
export interface Changing {
  readonly onClose: () => void
  /** It was changed, or turned out to have been changed by somebody else: what is shown is old. */
  readonly onChanged: () => void
}

const STALE = [
  'sessionStale',
  'sessionActNotAllowed',
  'planStale',
  'planActNotAllowed',
  'changeActNotAllowed',
]

/** An act on a plan or a reception; when somebody else was quicker, what is shown is loaded anew under the open form. */
export const usePlanningAct = <E extends Endpoint>(endpoint: E, onStale: () => void) =>
  useAct(endpoint, failure => {
    if (STALE.includes(failure.code)) onStale()
  })
