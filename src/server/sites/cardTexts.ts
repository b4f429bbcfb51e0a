import type { Gcj02 } from '../../contract/place'
import type { SiteCard } from '../../contract/sites'
import { JsonText } from '../jsonText'
import { metresFrom, nextReception, type SiteEntry } from './entries'
import { lastingText } from './lastingText'
import type { Moment } from './openings'

/** The same card as `viewCard` makes, put together from texts. */
const cardText = (entry: SiteEntry, moment: Moment, nowIso: string, from: Gcj02 | undefined): string => {
  const { isOpen, noteText } = entry.opening
  const next = nextReception(entry, nowIso)
  // Instants in ISO form hold nothing that JSON would escape.
  const reception = next && `{"startsAt":"${next.startsAt}","endsAt":"${next.endsAt}"}`
  return `${lastingText(entry)},"isOpen":${isOpen(moment)},"openNote":${noteText(moment)},"nextReception":${reception},"distance":${metresFrom(entry, from)}}`
}

interface Page {
  items: SiteCard[]
  total: number
  hasMore: boolean
}

/** A page of cards: made of what the entries hold ready, it costs a tenth of being checked and written anew. */
export const pageText = (
  { entries, total }: { entries: readonly SiteEntry[]; total: number },
  { offset, from, ...moment }: Moment & { offset: number; from: Gcj02 | undefined },
): JsonText<Page> => {
  const nowIso = moment.now.toISOString()
  const items = entries.map(entry => cardText(entry, moment, nowIso, from)).join(',')
  return new JsonText(`{"items":[${items}],"total":${total},"hasMore":${offset + entries.length < total}}`)
}
