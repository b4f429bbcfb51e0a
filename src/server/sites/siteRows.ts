import type { SiteForm } from '../../contract/sites'
import type { SiteRow } from '../store/tables'

/** What a form says, as columns: nothing written is null. */
export const columnsOf = (form: SiteForm, streetId: string) =>
  ({
    streetId,
    level: form.level,
    name: form.name,
    neighbourhood: form.neighbourhood || null,
    address: form.address,
    lng: form.gcj02?.[0] ?? null,
    lat: form.gcj02?.[1] ?? null,
    phone: form.phone || null,
    hours: form.hours,
    hoursNote: form.hoursNote || null,
    directions: form.directions || null,
    boxPlace: form.boxPlace || null,
    boxWeekday: form.boxWeekday,
  }) satisfies Partial<SiteRow>

/** The columns of a site that a form fills. */
type SiteColumns = ReturnType<typeof columnsOf>

/** Where a site differs from what a form says: the columns, each with what stands there before and after. */
export const differencesOf = (
  site: SiteRow,
  after: SiteColumns,
): readonly (readonly [column: string, before: unknown, after: unknown])[] => {
  const before: Readonly<Record<string, unknown>> = site
  return Object.entries(after).flatMap(([name, value]) =>
    before[name] === value ? [] : [[name, before[name], value] as const],
  )
}

/** The columns that an edit sets. */
export type SiteChanges = SiteColumns & Partial<Pick<SiteRow, 'movedFrom' | 'movedOn' | 'posterChangedOn'>>

/** What a poster says (posters/poster.ts): when one of these changes, the printed one is out of date. */
const onPoster: readonly (keyof SiteColumns)[] = [
  'streetId',
  'name',
  'level',
  'phone',
  'address',
  'hours',
  'hoursNote',
  'boxPlace',
]

/**
 * The columns that an edit sets; null when the form says what is kept already. Another address is a move: old posters
 * then say where the site went. A corrected point on the map is none. `today` is YYYY-MM-DD.
 */
export const changesOf = (
  before: SiteRow,
  form: SiteForm,
  streetId: string,
  today: string,
): SiteChanges | null => {
  const after = columnsOf(form, streetId)
  const changed = differencesOf(before, after).map(([name]) => name)
  if (changed.length === 0) return null
  return {
    ...after,
    ...(changed.includes('address') && { movedFrom: before.address, movedOn: today }),
    ...(onPoster.some(name => changed.includes(name)) && { posterChangedOn: today }),
  }
}
