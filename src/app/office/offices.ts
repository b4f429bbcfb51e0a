import { listNotices } from '../../contract/home'
import { listOpinions } from '../../contract/opinions'
import { listDoor, listPlans, listStaffSessions } from '../../contract/receptions'
import type { Role } from '../../contract/roles'
import { readScanFigures } from '../../contract/scanFigures'
import type { Me } from '../../contract/session'
import { listStaffSites } from '../../contract/sites'
import type { PageName } from '../platform/navigate'

export interface Office {
  readonly page: PageName
  readonly title: string
  /** Those whom the server lets in there. */
  readonly who: readonly Role[]
}

const offices: readonly Office[] = [
  { page: 'staff/inbox', title: '意见办理', who: listOpinions.who },
  { page: 'planning/agenda', title: '接待日程', who: listStaffSessions.who },
  { page: 'planning/plans', title: '接待计划', who: listPlans.who },
  { page: 'door/today', title: '今天接待', who: listDoor.who },
  { page: 'staff/sites', title: '家站点', who: listStaffSites.who },
  { page: 'staff/scans', title: '海报与扫码', who: readScanFigures.who },
  { page: 'staff/notices', title: '公告', who: listNotices.who },
]

/** The rooms of the back office that a person's duties open. */
export const officesOf = (me: Me): readonly Office[] =>
  offices.filter(({ who }) => me.duties.some(({ role }) => who.includes(role)))
