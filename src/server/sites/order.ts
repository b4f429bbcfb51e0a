import { setImmediate } from 'node:timers/promises'
import { siteLevels } from '../../contract/sites'
import type { SiteEntry } from './entries'

/** Sites of one level and street stand together: homes first, then stations and points. */
export const shelfOf = ({ level, street }: SiteEntry): string => `${siteLevels.indexOf(level)} ${street.slug}`

const byCode = (a: SiteEntry, b: SiteEntry): number => (a.code < b.code ? -1 : 1)

const onShelves = (entries: readonly SiteEntry[]): Map<string, SiteEntry[]> => {
  const shelves = new Map<string, SiteEntry[]>()
  for (const entry of entries) {
    const shelf = shelves.get(shelfOf(entry))
    if (shelf) shelf.push(entry)
    else shelves.set(shelfOf(entry), [entry])
  }
  return shelves
}

/** Puts sites in the order in which they are listed where no place is known: by level, street and code. One shelf at a time, so that others have their turn. */
export const putInOrder = async (entries: readonly SiteEntry[]): Promise<SiteEntry[]> => {
  const ordered: SiteEntry[][] = []
  for (const [, shelf] of [...onShelves(entries)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    ordered.push(shelf.sort(byCode))
    await setImmediate()
  }
  return ordered.flat()
}
