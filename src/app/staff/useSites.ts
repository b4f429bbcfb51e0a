import { useState } from 'react'
import { listStaffSites, type PosterFault, posterFaults, type SiteLevel } from '../../contract/sites'
import { useParams } from '../platform/navigate'
import { usePaged } from '../usePaged'
import { useSettled } from '../useSettled'

export interface SiteFilters {
  readonly street: string
  readonly level: SiteLevel | ''
  readonly state: 'open' | 'closed' | 'all'
  readonly fault: PosterFault | 'any' | ''
}

const noFilter: SiteFilters = { street: '', level: '', state: 'open', fault: '' }

const faultIn = (said: string | undefined): SiteFilters['fault'] =>
  said === 'any' ? said : (posterFaults.find(fault => fault === said) ?? '')

/** The sites that fit what is looked for; the address of the page may say where to begin. */
export const useSites = () => {
  const { street = '', fault } = useParams()
  const [filters, setFilters] = useState<SiteFilters>({ ...noFilter, street, fault: faultIn(fault) })
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim())
  const list = usePaged(
    listStaffSites,
    {
      state: filters.state,
      ...(filters.street ? { street: filters.street } : {}),
      ...(filters.level ? { level: filters.level } : {}),
      ...(filters.fault ? { fault: filters.fault } : {}),
      ...(words ? { q: words } : {}),
    },
    { onShow: true },
  )
  const filter = (changes: Partial<SiteFilters>) => setFilters(before => ({ ...before, ...changes }))
  const clear = () => {
    setFilters(noFilter)
    setTyped('')
  }
  const isNarrowed = words !== '' || JSON.stringify(filters) !== JSON.stringify(noFilter)
  return { filters, filter, typed, setTyped, clear, isNarrowed, list }
}

export type Sites = ReturnType<typeof useSites>
