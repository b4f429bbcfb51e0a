import { type StaffSite, siteActsOf } from '../../../contract/sites'
import type { Context } from '../../context'
import { viewPhoto } from '../../photos'
import { countOpenOpinions } from '../../store/siteFigures'
import { listSiteDeputies } from '../../store/sitePeople'
import type { FoundSite } from '../../store/siteWrites'
import { factsOf } from './guard'
import { faultsOf, viewScans } from './health'
import { listKeepers, refOfDeputy } from './refs'

/** What stands in the form: an empty text where nothing is known. */
const formFields = (site: FoundSite) => ({
  name: site.name,
  level: site.level,
  street: { slug: site.streetSlug, name: site.streetName },
  neighbourhood: site.neighbourhood ?? '',
  address: site.address,
  gcj02: site.lng === null || site.lat === null ? null : ([site.lng, site.lat] as const),
  phone: site.phone ?? '',
  hours: site.hours,
  hoursNote: site.hoursNote ?? '',
  directions: site.directions ?? '',
  boxPlace: site.boxPlace ?? '',
  boxWeekday: site.boxWeekday,
})

const closureOf = ({ closedOn, closedWhy, successorCode, successorName }: FoundSite): StaffSite['closed'] => {
  if (closedOn === null) return null
  const successor = successorCode && successorName ? { code: successorCode, name: successorName } : null
  return { on: closedOn, reason: closedWhy ?? '', successor }
}

/** A site as its stewards see it. Whoever calls this has made sure that the reader sees it. */
export const viewStaffSite = async (context: Context, site: FoundSite): Promise<StaffSite> => {
  const { db, actor, now } = context
  const { scans, lastOn } = await viewScans(context, site.id)
  const deputies = await listSiteDeputies(db, site.id)
  return {
    ...formFields(site),
    code: site.code,
    photo: site.photoId ? viewPhoto(context, site.photoId, now) : null,
    revision: site.revision,
    closed: closureOf(site),
    moved: site.movedFrom && site.movedOn ? { from: site.movedFrom, on: site.movedOn } : null,
    deputies: deputies.map(refOfDeputy),
    liaisonOfficers: await listKeepers(db, site),
    openOpinions: await countOpenOpinions(db, site.id),
    scans,
    printedOn: site.printedOn,
    faults: faultsOf(site, lastOn, now),
    acts: [...siteActsOf(factsOf(site), actor)],
    isDemo: site.isDemo,
  }
}
