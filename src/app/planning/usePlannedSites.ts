import { listPlans } from '../../contract/receptions'
import { useEndpoint } from '../useEndpoint'

interface SiteRef {
  readonly code: string
  readonly name: string
}

/** The open sites of whoever plans, with a plan of that year or without one, by name. */
export const usePlannedSites = (year: number): readonly SiteRef[] => {
  const { data } = useEndpoint(listPlans, { year })
  const sites = [...(data?.items.map(({ site }) => site) ?? []), ...(data?.without ?? [])]
  return sites.sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}
