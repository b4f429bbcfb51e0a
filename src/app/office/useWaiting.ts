import {
  draftPlan,
  listChanges,
  listOpenRecords,
  listPlans,
  type OpenRecord,
  type PlanCard,
} from '../../contract/receptions'
import { dayOf } from '../../contract/time'
import type { PageName } from '../platform/navigate'
import { useSession } from '../session'
import { useEndpoint } from '../useEndpoint'
import { useMay } from './useMay'

/** How much waits for the person at work, by page. */
export type Waits = Partial<Record<PageName, number>>

const proposedIn = (plans: readonly PlanCard[] = []): number =>
  plans.filter(({ status }) => status === 'proposed').length

/** Plans of this year and the next that wait for the chair. */
const useProposed = (): number => {
  const isChair = useSession(({ me }) => me?.duties.some(({ role }) => role === 'chair') ?? false)
  const year = Number(dayOf(Date.now()).slice(0, 4))
  const now = useEndpoint(listPlans, isChair ? { year } : null, { onShow: true })
  const next = useEndpoint(listPlans, isChair ? { year: year + 1 } : null, { onShow: true })
  return proposedIn(now.data?.items) + proposedIn(next.data?.items)
}

/** Requests of deputies that wait for the organiser. */
const useAsked = (): number => {
  const isOrganiser = useMay(draftPlan)
  const { data } = useEndpoint(listChanges, isOrganiser ? {} : null, { onShow: true })
  return (data?.items ?? []).filter(({ acts }) => acts.includes('grant')).length
}

/** How many records wait for whoever reads the list. */
export const ownIn = (records: readonly OpenRecord[] = []): number =>
  records.filter(({ isMine }) => isMine).length

/** Records that wait for whoever is at work here; asked for only where the page has not counted them. */
const useUnrecorded = (counted: number | undefined): number => {
  const keepsDoor = useMay(listOpenRecords)
  const isAsked = keepsDoor && counted === undefined
  const { data } = useEndpoint(listOpenRecords, isAsked ? {} : null, { onShow: true })
  return counted ?? ownIn(data?.items)
}

/** What waits in the rooms of receptions, for the red numbers beside their names. `counted` is what the page knows itself. */
export const useWaiting = (counted: Waits = {}): Waits => {
  const proposed = useProposed()
  const asked = useAsked()
  const unrecorded = useUnrecorded(counted['door/today'])
  return { 'planning/plans': proposed, 'planning/changes': asked, 'door/today': unrecorded, ...counted }
}
