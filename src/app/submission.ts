import * as v from 'valibot'
import { sentences } from '../contract/errors'
import { type Faults, faultsOf } from '../contract/faults'
import { newOpinion } from '../contract/opinions'
import type { Draft, Submission } from './drafts'

const contactOf = ({ name, phone }: Draft): Submission['contact'] => {
  const contact = { name: name.trim() || undefined, phone: phone.trim() || undefined }
  return contact.name || contact.phone ? contact : undefined
}

const idsOf = ({ photos }: Draft): string[] => photos.flatMap(({ id }) => (id ? [id] : []))

/** What is sent of a draft. A PIN only from guests: who is signed in needs none. */
const fill = (draft: Draft, isGuest: boolean) => ({
  siteCode: draft.siteCode,
  category: draft.category,
  text: draft.text.trim(),
  place: draft.place.trim() || undefined,
  photoIds: idsOf(draft),
  contact: contactOf(draft),
  deputyMayContact: draft.deputyMayContact,
  source: draft.source,
  pin: isGuest && draft.pin ? draft.pin : undefined,
})

/** Checks a draft with the schema that the server uses too: what to send, or path → sentence for each fault. */
export const checkDraft = (
  draft: Draft,
  isGuest: boolean,
): { submission: Submission | null; faults: Faults } => {
  const parsed = v.safeParse(newOpinion, fill(draft, isGuest))
  const pinFault: Faults = isGuest && !draft.pin ? { pin: sentences.pinMissing } : {}
  const photoFault: Faults = draft.photos.some(({ id }) => !id)
    ? { photoIds: '还有照片没有传上，请稍等、重试或删掉它' }
    : {}
  const faults = { ...(parsed.success ? {} : faultsOf(parsed.issues)), ...pinFault, ...photoFault }
  return { submission: parsed.success && Object.keys(faults).length === 0 ? parsed.output : null, faults }
}
