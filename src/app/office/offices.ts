import { listNotices } from '../../contract/home'
import { listOpinions } from '../../contract/opinions'
import {
  listCampaigns,
  listChanges,
  listDoor,
  listPlans,
  listStaffSessions,
  readReceptionFigures,
} from '../../contract/receptions'
import type { DutyRole, Role } from '../../contract/roles'
import { readScanFigures } from '../../contract/scanFigures'
import type { Me } from '../../contract/session'
import { listStaffSites } from '../../contract/sites'
import type { PageName } from '../platform/navigate'

/** One page of a room. */
interface OfficePage {
  readonly page: PageName
  readonly title: string
  /** Those whom the server lets in there. */
  readonly who: readonly Role[]
}

/** A room of the back office; one of several pages shows them as tabs. */
export interface Office {
  readonly title: string
  readonly pages: readonly OfficePage[]
}

const office = (page: PageName, title: string, who: readonly Role[]): Office => ({
  title,
  pages: [{ page, title, who }],
})

const offices: readonly Office[] = [
  office('staff/inbox', '意见办理', listOpinions.who),
  {
    title: '接待',
    pages: [
      { page: 'door/today', title: '今天', who: listDoor.who },
      { page: 'planning/agenda', title: '日程', who: listStaffSessions.who },
      { page: 'planning/plans', title: '计划', who: listPlans.who },
      { page: 'planning/changes', title: '请假换班', who: listChanges.who },
      { page: 'planning/campaigns', title: '集中联系', who: listCampaigns.who },
      { page: 'planning/figures', title: '统计', who: readReceptionFigures.who },
    ],
  },
  office('staff/sites', '家站点', listStaffSites.who),
  office('staff/scans', '海报与扫码', readScanFigures.who),
  office('staff/notices', '公告', listNotices.who),
]

/** Deputies knock at some of the same doors, but have rooms of their own. */
const atWork = (role: DutyRole): boolean => role !== 'deputy'

/** The rooms of the back office that a person's duties open, each with the pages that they open. */
export const officesOf = (me: Me): readonly Office[] => {
  const roles = me.duties.map(({ role }) => role).filter(atWork)
  return offices
    .map(({ title, pages }) => ({
      title,
      pages: pages.filter(({ who }) => roles.some(role => who.includes(role))),
    }))
    .filter(({ pages }) => pages.length > 0)
}

/** Whether a page belongs to a room. */
export const isIn = ({ pages }: Office, here: PageName): boolean => pages.some(({ page }) => page === here)
