import { Refusal } from '../../contract/errors'
import { POSTERS_MAX } from '../../contract/posters'
import { decodeSite } from '../../contract/scan'
import { siteActsOf, siteReachOf } from '../../contract/sites'
import type { Context } from '../context'
import { listPosterSites, type PosterRow } from '../store/posters'

type Asker = Pick<Context, 'db' | 'actor'>

/** Open sites that the actor may print, out of those asked for. Refuses with badInput if there are too many to look through. */
const list = async ({ db, actor }: Asker, choice: { codes?: string[]; street?: string | undefined }) => {
  const rows = await listPosterSites(db, { ...choice, reach: siteReachOf(actor), limit: POSTERS_MAX + 1 })
  if (rows.length > POSTERS_MAX)
    throw new Refusal('badInput', { street: `一次最多 ${POSTERS_MAX} 个站点，请按街道分批` })
  return rows.filter(site =>
    siteActsOf({ ...site, isClosed: false, isMerged: false }, actor).includes('print'),
  )
}

/** The sites with these codes. Refuses with notFound if one of them is not there, not open, or not the actor's to print. */
export const requirePrintable = async (asker: Asker, typed: readonly string[]): Promise<PosterRow[]> => {
  const codes = [...new Set(typed.map(code => decodeSite(code) ?? code))]
  const sites = await list(asker, { codes })
  if (sites.length < codes.length) throw new Refusal('notFound')
  return sites
}

/** All open sites of a street, or everywhere, that the actor may print. Refuses with badInput if there are none. */
export const listPrintable = async (asker: Asker, street: string | undefined): Promise<PosterRow[]> => {
  const sites = await list(asker, { street })
  if (sites.length === 0) throw new Refusal('badInput', { street: '没有可以制作海报的站点' })
  return sites
}
