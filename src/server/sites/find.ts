import { Refusal } from '../contract/errors'
import { PAGE_SIZE } from '../contract/pages'
import { decodeSite } from '../contract/scan'
import { dayOf, startOfDay } from '../contract/time'
import type { Handlers } from './http'
import {
  countAnswered,
  findLiaisonOfficer,
  findSite,
  listDeputiesOf,
  listSiteRows,
  listStreets,
} from './store/sites'

interface Card {
  readonly code: string
  readonly name: string
  readonly level: 'HOME' | 'STATION' | 'POINT'
  readonly address: string
  readonly streetSlug: string
  readonly streetName: string
}
const cardOf = ({ code, name, level, address, streetSlug, streetName }: Card) => ({
  code,
  name,
  level,
  address,
  street: { slug: streetSlug, name: streetName },
})

/** The first instant of the year in which `now` lies, in Shanghai. */
const startOfYear = (now: Date): Date => new Date(startOfDay(`${dayOf(now).slice(0, 4)}-01-01`))

export const sites: Pick<Handlers, 'readSite' | 'listSites'> = {
  async readSite({ db, now }, input) {
    const code = decodeSite(input.code)
    if (!code) throw new Refusal('siteCodeWrong')
    const site = await findSite(db, code)
    if (!site) throw new Refusal('siteNotFound')
    const deputies = await listDeputiesOf(db, site.id)
    const liaison = await findLiaisonOfficer(db, site.id)
    return {
      ...cardOf(site),
      phone: site.phone,
      hours: site.hours,
      gcj02: site.lng !== null && site.lat !== null ? [site.lng, site.lat] : null,
      liaisonOfficer: liaison?.name ?? null,
      deputies: deputies.map(({ groupName, ...deputy }) => ({ ...deputy, group: groupName })),
      answeredThisYear: await countAnswered(db, site.id, startOfYear(now)),
      isDemo: site.isDemo,
    }
  },

  async listSites({ db }, { street, level, q, page }) {
    const offset = (page - 1) * PAGE_SIZE
    const rows = await listSiteRows(db, { street, level, q, offset, limit: PAGE_SIZE })
    const total = rows[0]?.total ?? 0
    const streets = await listStreets(db)
    return { items: rows.map(cardOf), total, hasMore: offset + rows.length < total, streets }
  },
}
