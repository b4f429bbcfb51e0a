import type { Me } from '../../contract/session'
import type { PageName } from '../platform/navigate'

/** Where a person's work begins: deputies at theirs, officers at the inbox, residents at the front door. */
export const workPage = (me: Me): PageName => {
  const roles = me.duties.map(({ role }) => role)
  if (roles.some(role => role !== 'deputy' && role !== 'admin')) return 'staff/inbox'
  return roles.includes('deputy') ? 'deputy/opinions' : 'resident/home'
}
