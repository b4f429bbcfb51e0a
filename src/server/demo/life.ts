import { dayOf } from '../../contract/time'
import type { Services } from '../services'
import type { Tx } from '../store/db'
import { refreshSearch } from '../store/siteWords'
import { batches } from './batches'
import type { Cast } from './cast'
import { furnish } from './furnish'
import { landmarkRows } from './landmarks'
import { noticeRows } from './notices'
import type { Places } from './places'
import { printNames } from './printedNames'
import { makeRandom } from './random'
import { insertReceptions, receive } from './receptions'
import { countScans } from './scans'

/** A seed of its own: what is furnished here changes nothing in the stories. */
const SEED = 20_261_124

/** What makes the sites easy to find and shows that they are used: hours, posters, scans, receptions, notices. */
export const bringToLife = (places: Places, cast: Cast, services: Services) => {
  const { calendar, clock } = services
  const [now, random] = [clock(), makeRandom(SEED)]
  const { open, closed } = furnish(places, dayOf(now), random)
  const surroundings = { now, calendar, random }
  return {
    sites: [...open, ...closed],
    receptions: receive({ places, sites: open, cast, random: makeRandom(SEED + 1) }, services),
    scans: countScans([...open, ...closed], surroundings),
    landmarks: landmarkRows(),
    notices: noticeRows(places, now),
  }
}

export type Life = ReturnType<typeof bringToLife>

/** The sites, before the people who keep them. */
export const insertSites = async (tx: Tx, { sites }: Life): Promise<void> => {
  for (const rows of batches(sites)) await tx.insertInto('sites').values(rows).execute()
}

/** What happens at the sites, after the deputies are there. */
export const insertLife = async (tx: Tx, life: Life): Promise<void> => {
  await tx.insertInto('landmarks').values(life.landmarks).execute()
  await tx.insertInto('notices').values(life.notices).execute()
  await insertReceptions(tx, life.receptions)
  for (const rows of batches(life.scans)) await tx.insertInto('siteScanDays').values(rows).execute()
  await printNames(tx)
  const siteIds = life.sites.map(({ id }) => id)
  await refreshSearch(tx, siteIds)
}
