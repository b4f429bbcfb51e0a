import type { StaffSession } from '../../contract/receptions'
import { Select } from '../parts/Select'
import type { Agenda } from './useAgenda'

const byName = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label, 'zh')

const sitesOf = (sessions: readonly StaffSession[]) =>
  [...new Map(sessions.map(({ site }) => [site.code, site.name]))]
    .map(([value, label]) => ({ value, label }))
    .sort(byName)

const streetsOf = (sessions: readonly StaffSession[]) =>
  [...new Set(sessions.map(({ street }) => street))]
    .map(street => ({ value: street, label: street }))
    .sort(byName)

/** Narrows the calendar to one street, for those who see several, and to one site. */
export const AgendaFilters = ({ agenda }: { readonly agenda: Agenda }) => {
  const { all, street, setStreet, site, setSite } = agenda
  const streets = streetsOf(all)
  const sites = sitesOf(street ? all.filter(one => one.street === street) : all)
  return (
    <>
      {(streets.length > 1 || street) && (
        <Select
          label='街道'
          value={street}
          options={[{ value: '', label: '全部街道' }, ...streets]}
          onChange={setStreet}
        />
      )}
      {(sites.length > 1 || site) && (
        <Select
          label='站点'
          value={site}
          options={[{ value: '', label: '全部站点' }, ...sites]}
          onChange={setSite}
        />
      )}
    </>
  )
}
