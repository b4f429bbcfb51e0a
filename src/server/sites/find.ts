import type { ParsedOf } from '../../contract/endpoint'
import { Refusal } from '../../contract/errors'
import { PAGE_SIZE } from '../../contract/pages'
import { decodeSite } from '../../contract/scan'
import { MAP_POINTS, type MapSite, type mapSites } from '../../contract/sites'
import type { Context } from '../context'
import type { Handlers } from '../http'
import { findSite } from '../store/sites'
import { findSiteIds } from '../store/siteWords'
import { searchQueryOf } from '../words'
import { pageText } from './cardTexts'
import type { SiteEntry } from './entries'
import type { Ask } from './siteIndex'
import { viewSite } from './siteViews'

/** The filter as the index takes it: the words are looked up first, and give the sites that hold them. */
const askOf = async ({ db }: Context, { q, ...ask }: ParsedOf<typeof mapSites>): Promise<Ask> =>
  q ? { ...ask, ids: await findSiteIds(db, searchQueryOf(q), decodeSite(q)) } : ask

const viewPoint = ({ code, name, level, gcj02 }: SiteEntry): MapSite[] =>
  gcj02 ? [{ code, name, level, gcj02 }] : []

export const finding: Pick<Handlers, 'findSites' | 'mapSites' | 'readSite'> = {
  async findSites(context, { page, ...filter }) {
    const { siteIndex, now, calendar } = context
    const offset = (page - 1) * PAGE_SIZE
    const ask = await askOf(context, filter)
    const found = siteIndex.find(ask, { now, calendar }, { offset, limit: PAGE_SIZE })
    return pageText(found, { now, calendar, offset, from: filter.from })
  },

  async mapSites(context, filter) {
    const { siteIndex, now, calendar } = context
    const ask = await askOf(context, filter)
    const { entries, total } = siteIndex.findPlaced(ask, { now, calendar }, MAP_POINTS)
    return { items: entries.flatMap(viewPoint), total }
  },

  async readSite(context, { code }) {
    const known = decodeSite(code)
    if (!known) throw new Refusal('siteCodeWrong')
    const site = await findSite(context.db, known)
    if (!site) throw new Refusal('siteNotFound')
    return viewSite(context, site)
  },
}
