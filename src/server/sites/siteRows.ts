import type { SiteForm } from '../../contract/sites'
import type { SiteRow } from '../store/tables'

const columns = [
  'streetId',
  'level',
  'name',
  'neighbourhood',
  'address',
  'lng',
  'lat',
  'phone',
  'hours',
  'hoursNote',
  'directions',
  'boxPlace',
  'boxWeekday',
] as const
type Column = (typeof columns)[number]

/** The columns of a site that a form fills. */
export type SiteColumns = Pick<SiteRow, Column>

/** What a form says, as columns: nothing written is null. */
export const columnsOf = (form: SiteForm, streetId: string): SiteColumns => ({
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
})

/** The columns that an edit sets. */
export type SiteChanges = SiteColumns & Partial<Pick<SiteRow, 'movedFrom' | 'movedOn' | 'posterChangedOn'>>

/** What a poster says (posters/poster.ts): when one of these changes, the printed one is out of date. */
const onPoster: readonly Column[] = [
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
  const differs = (name: Column): boolean => before[name] !== after[name]
  if (!columns.some(differs)) return null
  return {
    ...after,
    ...(differs('address') && { movedFrom: before.address, movedOn: today }),
    ...(onPoster.some(differs) && { posterChangedOn: today }),
  }
}
