import type { Handlers } from '../http'
import { closeSite, mergeSite, reopenSite } from './steward/closing'
import { createSite, editSite } from './steward/form'
import { requireSite } from './steward/guard'
import { listStaffSites } from './steward/list'
import { listSitePeople, setSitePeople } from './steward/people'
import { viewStaffSite } from './steward/view'

/** Everything that stewards do with sites. */
export const siteDesk: Pick<
  Handlers,
  | 'listStaffSites'
  | 'readStaffSite'
  | 'createSite'
  | 'editSite'
  | 'closeSite'
  | 'mergeSite'
  | 'reopenSite'
  | 'listSitePeople'
  | 'setSitePeople'
> = {
  listStaffSites,
  createSite,
  editSite,
  closeSite,
  mergeSite,
  reopenSite,
  listSitePeople,
  setSitePeople,
  async readStaffSite(context, { code }) {
    return viewStaffSite(context, await requireSite(context, code))
  },
}
