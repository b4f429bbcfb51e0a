import type { Me } from '../../contract/session'
import type { PageName } from '../platform/navigate'

/** Where a person's work begins: deputies at theirs, officers at the inbox, the operator at the sites. */
export const workPage = (me: Me): PageName => {
  const roles = me.duties.map(({ role }) => role)
  if (roles.some(role => role !== 'deputy' && role !== 'admin')) return 'staff/inbox'
  if (roles.includes('admin')) return 'staff/sites'
  return roles.includes('deputy') ? 'deputy/calendar' : 'resident/home'
}
