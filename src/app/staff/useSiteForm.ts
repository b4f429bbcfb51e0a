import { useState } from 'react'
import { createSite, editSite, type StaffSite } from '../../contract/sites'
import { reveal } from '../platform/reveal'
import { useAct } from '../useAct'
import { photoIdFor } from './photoDraft'
import { checkSite, draftOf, emptySite, type SiteDraft } from './siteDraft'
import { useSiteAct } from './useSiteAct'

interface Form {
  /** The site that is changed; null makes a new one. */
  readonly site: StaffSite | null
  /** The street a new site begins with. */
  readonly street: string
  readonly onStale: () => void
  readonly onSaved: (site: StaffSite) => void
}

/** Where the first fault stands on the screen. */
const fieldId = (name: string): string => `site-${name}`

/**
 * The form of a site. Only what was typed is kept: when somebody else changed the site meanwhile, the fields one did
 * not touch follow, and the ones that were typed stay as they are.
 */
export const useSiteForm = ({ site, street, onStale, onSaved }: Form) => {
  const [typed, setTyped] = useState<Partial<SiteDraft>>({})
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const creating = useAct(createSite)
  const editing = useSiteAct(editSite, onStale)
  const refusal = creating.fault ?? editing.fault
  const draft: SiteDraft = { ...(site ? draftOf(site) : emptySite(street)), ...typed }
  const type = (changes: Partial<SiteDraft>) => {
    setTyped(before => ({ ...before, ...changes }))
    setFaults({})
  }
  const save = async () => {
    const { form, faults: wrong } = checkSite(draft)
    setFaults(wrong)
    const [first] = Object.keys(wrong)
    if (first) await reveal(fieldId(first))
    if (!form) return
    const photo = photoIdFor(draft.photos, site?.photo ?? null)
    const saved = site
      ? await editing.send({ code: site.code, revision: site.revision, ...form, ...photo })
      : await creating.send({ ...form, ...photo })
    if (saved) onSaved(saved)
  }
  return {
    draft,
    type,
    save,
    busy: creating.busy || editing.busy,
    refusal,
    faults: { ...refusal?.fields, ...faults },
    isTyped: Object.keys(typed).length > 0,
  }
}

export type SiteFormState = ReturnType<typeof useSiteForm>
