import { Refusal } from '../../../contract/errors'
import type { Actor } from '../../../contract/roles'
import { decodeSite } from '../../../contract/scan'
import { isSteward, type SiteAct, type SiteFacts, seesSite, siteActsOf } from '../../../contract/sites'
import type { Context } from '../../context'
import type { Db } from '../../store/db'
import { type FoundSite, findSiteRow, findStreet } from '../../store/siteWrites'

/** What the rule needs to know, out of a row that holds more. */
export const factsOf = ({ id, streetId, closedOn, isMerged }: FoundSite): SiteFacts => ({
  id,
  streetId,
  isClosed: closedOn !== null,
  isMerged,
})

/** The site with a code, as it was typed or scanned. */
export const findByCode = async (db: Db, typed: string): Promise<FoundSite | undefined> => {
  const code = decodeSite(typed)
  return code ? findSiteRow(db, code) : undefined
}

/** Finds a site for those who see it from the office; for everybody else it is not there. Refuses with notFound. */
export const requireSite = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  code: string,
): Promise<FoundSite> => {
  const site = await findByCode(db, code)
  if (!site || !seesSite(site, actor)) throw new Refusal('notFound')
  return site
}

/** Refuses with siteActNotAllowed what the rule does not offer. */
export const requireAct = (site: FoundSite, actor: Actor, act: SiteAct): void => {
  if (!siteActsOf(factsOf(site), actor).includes(act)) throw new Refusal('siteActNotAllowed')
}

/** A street that the actor looks after. Refuses with streetUnknown or forbidden. */
export const requireStreet = async ({ db, actor }: Pick<Context, 'db' | 'actor'>, slug: string) => {
  const street = await findStreet(db, slug)
  if (!street) throw new Refusal('streetUnknown')
  if (!isSteward(actor, street.id)) throw new Refusal('forbidden')
  return street
}
