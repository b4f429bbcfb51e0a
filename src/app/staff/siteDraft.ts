import * as v from 'valibot'
import { type Gcj02, readPoint } from '../../contract/place'
import { type SiteForm, type SiteLevel, type StaffSite, siteForm } from '../../contract/sites'
import type { UploadingPhoto } from '../usePhotoUploads'
import { isPending, PHOTO_PENDING, photosOf } from './photoDraft'

/** A site as it stands in the form. */
export interface SiteDraft {
  readonly name: string
  readonly level: SiteLevel
  readonly street: string
  readonly neighbourhood: string
  readonly address: string
  /** 121.24000, 31.02000; empty where the place is not known. */
  readonly at: string
  readonly phone: string
  readonly hours: string
  readonly hoursNote: string
  readonly directions: string
  readonly boxPlace: string
  /** 1 is Monday; 0 where there is no box. */
  readonly boxWeekday: string
  readonly photos: readonly UploadingPhoto[]
}

/** A new site: most of them are points. */
export const emptySite = (street: string): SiteDraft => ({
  name: '',
  level: 'POINT',
  street,
  neighbourhood: '',
  address: '',
  at: '',
  phone: '',
  hours: '',
  hoursNote: '',
  directions: '',
  boxPlace: '',
  boxWeekday: '0',
  photos: [],
})

export const sayPoint = (point: Gcj02 | null): string =>
  point ? point.map(degrees => degrees.toFixed(6)).join(', ') : ''

/** The form of a site that is there. */
export const draftOf = (site: StaffSite): SiteDraft => ({
  name: site.name,
  level: site.level,
  street: site.street.slug,
  neighbourhood: site.neighbourhood,
  address: site.address,
  at: sayPoint(site.gcj02),
  phone: site.phone,
  hours: site.hours,
  hoursNote: site.hoursNote,
  directions: site.directions,
  boxPlace: site.boxPlace,
  boxWeekday: String(site.boxWeekday ?? 0),
  photos: photosOf(site.photo),
})

type Faults = Readonly<Record<string, string>>

const fill = ({ at, boxWeekday, photos: _photos, ...lines }: SiteDraft) => ({
  ...lines,
  gcj02: at.trim() ? readPoint(at) : null,
  boxWeekday: Number(boxWeekday) || null,
})

const faultsIn = (issues: readonly v.BaseIssue<unknown>[]): Faults =>
  Object.fromEntries(issues.map(({ path, message }) => [String(path?.[0]?.key ?? ''), message]))

/** Checks the form with the schema that the server uses too: what to send, or field → sentence for each fault. */
export const checkSite = (draft: SiteDraft): { form: SiteForm | null; faults: Faults } => {
  const parsed = v.safeParse(siteForm, fill(draft))
  const isUnread = draft.at.trim() !== '' && readPoint(draft.at) === null
  const faults: Faults = {
    ...(parsed.success ? {} : faultsIn(parsed.issues)),
    ...(isUnread ? { gcj02: '看不懂这个坐标，请写成：121.24, 31.02' } : {}),
    ...(isPending(draft.photos) ? { photoId: PHOTO_PENDING } : {}),
  }
  const isFine = parsed.success && Object.keys(faults).length === 0
  return { form: isFine ? parsed.output : null, faults }
}
