import * as v from 'valibot'
import type { InputOf } from '../../contract/endpoint'
import { sentences } from '../../contract/errors'
import { type Faults, faultsOf } from '../../contract/faults'
import { categories } from '../../contract/opinions'
import { recordMatter } from '../../contract/receptions'
import type { UploadingPhoto } from '../usePhotoUploads'

/** A matter that is being written down, as far as the phone keeps it: photos have to be chosen again. */
const words = v.object({
  text: v.string(),
  category: v.picklist([...categories, '']),
  place: v.string(),
  name: v.string(),
  phone: v.string(),
  deputyMayContact: v.boolean(),
  pin: v.string(),
})
const someWords = v.partial(words)

export type MatterDraft = v.InferOutput<typeof words> & { readonly photos: readonly UploadingPhoto[] }

export const emptyMatter: MatterDraft = {
  ...{ text: '', category: '', place: '', name: '', phone: '', pin: '' },
  ...{ deputyMayContact: false, photos: [] },
}

/** What was kept of a draft; nothing where it is not one. */
export const readDraft = (kept: unknown): Partial<MatterDraft> => {
  const parsed = v.safeParse(someWords, kept)
  return parsed.success ? parsed.output : {}
}

/** A matter that was sent and refused, to be mended. */
export const draftOf = (input: InputOf<typeof recordMatter>): Partial<MatterDraft> => {
  const { text, category, place = '', contact, deputyMayContact = false, pin = '' } = input
  const { name = '', phone = '' } = contact ?? {}
  return { text, category, place, name, phone, deputyMayContact, pin }
}

export interface MatterOf {
  readonly session: string
  readonly booking: string | undefined
  /** Whether an account follows it: then no PIN is asked. */
  readonly hasAccount: boolean
}

const contactOf = ({ name, phone }: MatterDraft) => {
  const contact = { ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) }
  return Object.keys(contact).length > 0 ? { contact } : {}
}

const fill = (draft: MatterDraft, { session, booking, hasAccount }: MatterOf) => ({
  ...{ session, category: draft.category, text: draft.text.trim() },
  ...(booking ? { booking } : {}),
  ...(draft.place.trim() ? { place: draft.place.trim() } : {}),
  photoIds: draft.photos.flatMap(({ id }) => (id ? [id] : [])),
  ...contactOf(draft),
  deputyMayContact: draft.deputyMayContact,
  ...(!hasAccount && draft.pin ? { pin: draft.pin } : {}),
})

/** Checks with the schema that the server uses too: what to send, or path → sentence for each fault. */
export const checkMatter = (
  draft: MatterDraft,
  of: MatterOf,
): { readonly input: InputOf<typeof recordMatter> | null; readonly faults: Faults } => {
  const parsed = v.safeParse(recordMatter.input, fill(draft, of))
  const faults: Faults = {
    ...(parsed.success ? {} : faultsOf(parsed.issues)),
    ...(!of.hasAccount && !draft.pin ? { pin: sentences.pinMissing } : {}),
    ...(draft.photos.some(({ id }) => !id)
      ? { photoIds: '还有照片没有传上：等一等、重试，或先删掉它，文字没有网络也能存。' }
      : {}),
  }
  return { input: parsed.success && Object.keys(faults).length === 0 ? parsed.output : null, faults }
}
