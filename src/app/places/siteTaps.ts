import type { SiteCard } from '../../contract/sites'
import { go } from '../platform/navigate'
import { openMap } from '../platform/openMap'
import { phone } from '../platform/phone'

/** What the taps on a site's card do, in the list and on the map alike. */
export const siteTaps = {
  onOpen: ({ code }: SiteCard) => void go('resident/site', { code, from: 'list' }),
  onCall: ({ phone: number }: SiteCard) => {
    if (number) void phone(number)
  },
  onLead: ({ name, address, gcj02 }: SiteCard) => {
    if (gcj02) void openMap({ name, address, gcj02 })
  },
}
