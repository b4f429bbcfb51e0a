import { type Facts, newFacts } from '../../src/contract/opinions'
import type { Actor, Duty, DutyRole } from '../../src/contract/roles'
import { guest } from '../../src/contract/roles'
import type { Calendar } from '../../src/contract/workdays'

/** 2026 as far as the tests need it: National Day off, 10 October worked. */
export const calendar: Calendar = {
  off: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']),
  on: new Set(['2026-10-10']),
  coveredUntil: '2026-12-31',
}

/** Wednesday, 11 November 2026, 10:00 in Shanghai. */
export const NOW = new Date('2026-11-11T10:00:00+08:00')

export const ids = {
  opinion: '00000000-0000-7000-8000-000000000001',
  site: '00000000-0000-7000-8000-000000000002',
  street: '00000000-0000-7000-8000-000000000003',
  unit: '00000000-0000-7000-8000-000000000004',
  reporter: '00000000-0000-7000-8000-000000000005',
  elsewhere: '00000000-0000-7000-8000-00000000000f',
} as const

/** The facts of an opinion submitted on `NOW`, with what a test wants otherwise. */
export const makeFacts = (different: Partial<Facts> = {}): Facts => ({
  ...newFacts(
    { id: ids.opinion, siteId: ids.site, streetId: ids.street, reporterId: ids.reporter },
    NOW,
    calendar,
  ),
  ...different,
})

const scopes: Record<DutyRole, string | null> = {
  deputy: ids.site,
  liaisonOfficer: ids.site,
  secretary: ids.street,
  chair: ids.street,
  handler: ids.unit,
  districtOfficer: null,
  supervisor: null,
  admin: null,
  auditor: null,
}

const person = (name: string, duties: readonly Duty[]): Actor => ({
  personId: name,
  receiptFor: null,
  duties,
})

/** An officer of the opinion's own site, street or unit, or of another one. */
export const officer = (role: DutyRole, where: 'here' | 'elsewhere' = 'here'): Actor =>
  person(role, [{ role, scopeId: where === 'here' || scopes[role] === null ? scopes[role] : ids.elsewhere }])

export const reporter: Actor = person(ids.reporter, [])
export const otherResident: Actor = person('somebody else', [])
export const receiptHolder: Actor = { ...guest, receiptFor: ids.opinion }
