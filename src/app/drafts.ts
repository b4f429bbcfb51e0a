import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { InputOf } from '../contract/endpoint'
import type { Category, Receipt, submitOpinion } from '../contract/opinions'
import { newKey } from './call'
import { storage } from './platform/storage'
import type { UploadingPhoto } from './usePhotoUploads'

export type Submission = InputOf<typeof submitOpinion>

/** An opinion that is being written for one site. */
export interface Draft {
  readonly siteCode: string
  readonly siteName: string
  /** The Idempotency-Key of the opinion: however often it is sent, it arrives once. */
  readonly key: string
  readonly category: Category | ''
  readonly text: string
  readonly place: string
  readonly photos: readonly UploadingPhoto[]
  readonly name: string
  readonly phone: string
  readonly deputyMayContact: boolean
  readonly pin: string
  readonly source: 'scan' | 'web'
  readonly state: 'writing' | 'waiting'
  /** What has been sent under the key without an answer, the latest first. Usually one; more when it was changed in between. */
  readonly sent: readonly Submission[]
  /** What the server refused. */
  readonly refusal: { readonly message: string; readonly fields: Readonly<Record<string, string>> } | null
}

/** An opinion that arrived, with what its receipt says. */
export interface Delivered extends Receipt {
  readonly siteCode: string
  readonly siteName: string
  readonly excerpt: string
}

interface Drafts {
  readonly items: Readonly<Record<string, Draft>>
  readonly last: Delivered | null
  readonly edit: (site: Pick<Draft, 'siteCode' | 'siteName'>, changes: Partial<Draft>) => void
  readonly drop: (siteCode: string) => void
  readonly deliver: (delivered: Delivered) => void
}

/** A form on which nothing is written yet. */
export const emptyDraft = (site: Pick<Draft, 'siteCode' | 'siteName'>): Draft => ({
  ...site,
  key: newKey(),
  category: '',
  text: '',
  place: '',
  photos: [],
  name: '',
  phone: '',
  deputyMayContact: false,
  pin: '',
  source: 'scan',
  state: 'writing',
  sent: [],
  refusal: null,
})

const without = (items: Drafts['items'], siteCode: string): Drafts['items'] => {
  const { [siteCode]: _gone, ...others } = items
  return others
}

/** Drafts as they are kept: a photo that was still on its way when the app was closed has to be chosen again. */
const kept = (items: Drafts['items']): Drafts['items'] =>
  Object.fromEntries(
    Object.entries(items).map(([code, draft]) => [
      code,
      {
        ...draft,
        photos: draft.photos.flatMap(photo =>
          photo.id ? [{ ...photo, path: photo.thumb ?? photo.path }] : [],
        ),
      },
    ]),
  )

/** The opinions being written on this device, one for each site, and the last one that arrived. */
export const useDrafts = create<Drafts>()(
  persist(
    set => ({
      items: {},
      last: null,
      edit: (site, changes) =>
        set(({ items }) => ({
          items: { ...items, [site.siteCode]: { ...(items[site.siteCode] ?? emptyDraft(site)), ...changes } },
        })),
      drop: siteCode => set(({ items }) => ({ items: without(items, siteCode) })),
      deliver: last => set(({ items }) => ({ last, items: without(items, last.siteCode) })),
    }),
    {
      name: 'drafts',
      storage: createJSONStorage(() => storage),
      partialize: ({ items, last }) => ({ items: kept(items), last }),
    },
  ),
)

/** Whether anything worth keeping has been written. */
export const isWritten = ({ text, photos, place }: Draft): boolean =>
  text.trim() !== '' || photos.length > 0 || place.trim() !== ''
