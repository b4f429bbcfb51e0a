import * as v from 'valibot'
import { siteCard } from '../../contract/sites'
import type { SiteEntry } from './entries'

/** What neither the clock nor the reader changes. */
const lasting = v.omit(siteCard, ['isOpen', 'openNote', 'nextReception', 'distance'])

const kept = new WeakMap<SiteEntry, string>()

/** The lasting fields of a card as JSON that is still open at its end. Kept once shown: a changed site is a new entry. */
export const lastingText = (entry: SiteEntry): string => {
  const known = kept.get(entry)
  if (known !== undefined) return known
  const text = JSON.stringify(v.parse(lasting, { ...entry, hours: entry.opening.text })).slice(0, -1)
  kept.set(entry, text)
  return text
}
