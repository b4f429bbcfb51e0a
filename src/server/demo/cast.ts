import { v7 as uuid } from 'uuid'
import type { DutyRole } from '../../contract/roles'
import type { NewDeputy, PersonRow } from '../store/tables'
import type { Places } from './places'
import type { Random } from './random'
import type { Scene } from './tell'
import type { readTexts } from './texts'

interface DutyOf {
  readonly personId: string
  readonly role: DutyRole
  readonly scopeId: string | null
  readonly isDemo: true
}

export interface Cast {
  readonly people: PersonRow[]
  readonly duties: DutyOf[]
  readonly deputies: NewDeputy[]
  readonly deputySites: { deputyId: string; siteId: string }[]
  readonly residents: { id: string; name: string; phone: string }[]
}

type Written = ReturnType<typeof readTexts>['cast']
type Post = readonly [
  role: DutyRole,
  name: string | undefined,
  account: string,
  scopeIds: readonly (string | null)[],
]

/** Handlers share a street's units two by two, and the district's units one by one until the people run out. */
const handlerPosts = (places: Places, names: readonly string[]): Post[] => {
  const streetPosts = places.streets.flatMap((street, s): Post[] => {
    const ids = places.units.filter(unit => unit.streetId === street.id).map(({ id }) => id)
    return [ids.slice(0, 3), ids.slice(3)].map((some, half) => [
      'handler',
      names[s * 2 + half],
      `handler-${street.slug}-${half + 1}`,
      some,
    ])
  })
  const districtUnits = places.units.filter(unit => unit.level === 'district')
  const rest = names.slice(places.streets.length * 2)
  const districtPosts = rest.map((name, i): Post => {
    const ids = districtUnits.filter((_, n) => n % rest.length === i).map(({ id }) => id)
    return ['handler', name, `handler-district-${i + 1}`, ids]
  })
  return [...streetPosts, ...districtPosts]
}

const committeePosts = (places: Places, { secretaries, chairs }: Written['staff']): Post[] =>
  places.streets.flatMap((street, i): Post[] => [
    ['secretary', secretaries[i], `secretary-${street.slug}`, [street.id]],
    ['chair', chairs[i], `chair-${street.slug}`, [street.id]],
  ])

const districtPosts = (staff: Written['staff']): Post[] => [
  ...staff.districtOfficers.map((name, i): Post => ['districtOfficer', name, `district-${i + 1}`, [null]]),
  ['supervisor', staff.supervisor, 'supervisor', [null]],
  ['admin', staff.admin, 'admin', [null]],
  ['auditor', staff.auditor, 'auditor', [null]],
]

/** Each point has a keeper of its own; homes and stations are kept by the first keeper of their street. */
const keeperPosts = (places: Places, names: readonly string[]): Post[] => {
  const points = places.sites.filter(site => site.level === 'POINT')
  return points.map((point, i) => {
    const isFirst = points.findIndex(other => other.streetId === point.streetId) === i
    const others = isFirst
      ? places.sites.filter(site => site.streetId === point.streetId && site.level !== 'POINT')
      : []
    return ['liaisonOfficer', names[i], `liaison-${i + 1}`, [point.id, ...others.map(({ id }) => id)]]
  })
}

const personOf = (
  name: string,
  account: string | null,
  passwordHash: string | null,
  at: Date,
): PersonRow => ({
  id: uuid(),
  name,
  account,
  passwordHash,
  subject: account ? null : `demo:${uuid()}`,
  createdAt: at,
  isDemo: true,
})

const twoDigits = (n: number): string => String(n).padStart(2, '0')

/**
 * Every deputy belongs to the home of a street. Its other sites are dealt out to its deputies, so that none is without,
 * and each deputy takes on one or two more.
 */
const deputySitesOf = (places: Places, index: number, count: number, random: Random): string[] => {
  const turns = places.streets.length
  const street = places.streets[index % turns]
  const sites = places.sites.filter(site => site.streetId === street?.id)
  const home = sites.filter(site => site.level === 'HOME')
  const others = sites.filter(site => site.level !== 'HOME')
  const own = others.filter((_, i) => i % Math.floor(count / turns) === Math.floor(index / turns))
  return [...new Set([...home, ...own, random.pick(others), random.pick(others)].map(({ id }) => id))]
}

/** Where a deputy was elected, three districts to a street; the city's deputies are sent by the district's congress. */
const electoralDistrictOf = ({ streets }: Places, level: NewDeputy['level'], index: number): string | null =>
  level === 'municipal'
    ? null
    : `${streets[index % streets.length]?.name}第${(Math.floor(index / streets.length) % 3) + 1}选区`

/** Gives every role to invented people. `passwordHash` is the same for all. */
export const castPeople = (
  written: Written,
  places: Places,
  passwordHash: string,
  at: Date,
  random: Random,
): Cast => {
  const posts = [
    ...committeePosts(places, written.staff),
    ...handlerPosts(places, written.staff.handlers),
    ...districtPosts(written.staff),
    ...keeperPosts(places, written.staff.liaisonOfficers),
  ]
  const officers = posts.map(([role, name = '', account, scopeIds]) => {
    const person = personOf(name, account, passwordHash, at)
    return {
      person,
      duties: scopeIds.map(scopeId => ({ personId: person.id, role, scopeId, isDemo: true as const })),
    }
  })
  const deputies = written.deputies.map(({ group, ...deputy }, i) => {
    const person = personOf(deputy.name, `deputy-${twoDigits(i + 1)}`, passwordHash, at)
    const row: NewDeputy = {
      ...deputy,
      ...{ id: uuid(), personId: person.id, groupName: group, isDemo: true },
      electoralDistrict: electoralDistrictOf(places, deputy.level, i),
    }
    return { person, row, siteIds: deputySitesOf(places, i, written.deputies.length, random) }
  })
  const residents = written.residents.map(({ name, phoneTail }) => {
    // 120 opens no mobile network: the number cannot be anyone's.
    return { person: personOf(name, null, null, at), name, phone: `1200000${phoneTail}` }
  })
  return {
    people: [...officers, ...deputies, ...residents].map(({ person }) => person),
    duties: [
      ...officers.flatMap(({ duties }) => duties),
      ...deputies.flatMap(({ person, siteIds }) =>
        siteIds.map(scopeId => ({
          personId: person.id,
          role: 'deputy' as const,
          scopeId,
          isDemo: true as const,
        })),
      ),
    ],
    deputies: deputies.map(({ row }) => row),
    deputySites: deputies.flatMap(({ row, siteIds }) =>
      siteIds.map(siteId => ({ deputyId: row.id, siteId })),
    ),
    residents: residents.map(({ person, name, phone }) => ({ id: person.id, name, phone })),
  }
}

/** Who plays a party in one opinion: the officer whose duty reaches it. */
export const nameOf =
  ({ duties, people }: Cast, reporter: { id: string; name: string } | null): Scene['nameOf'] =>
  (party, facts) => {
    if (party === 'system') return { id: null, name: '系统' }
    if (party === 'reporter') return { id: reporter?.id ?? null, name: '居民' }
    const scopes: readonly (string | null)[] = [facts.siteId, facts.streetId, facts.unitId, null]
    const duty = duties.find(({ role, scopeId }) => role === party && scopes.includes(scopeId))
    const person = people.find(({ id }) => id === duty?.personId)
    return { id: person?.id ?? null, name: person?.name ?? '' }
  }
