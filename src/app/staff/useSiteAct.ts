import type { Endpoint } from '../../contract/endpoint'
import { useAct } from '../useAct'

/** What a sheet that changes a site is given. */
export interface SiteChanging {
  readonly onClose: () => void
  /** The site was changed, or turned out to have been changed by somebody else: what is shown is old. */
  readonly onChanged: () => void
}

const STALE = ['siteStale', 'siteActNotAllowed']

/** An act on a site; when somebody else was quicker, the site is loaded anew under the open form. */
export const useSiteAct = <E extends Endpoint>(endpoint: E, onStale: () => void) =>
  useAct(endpoint, failure => {
    if (STALE.includes(failure.code)) onStale()
  })
