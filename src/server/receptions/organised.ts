import { Refusal } from '../../contract/errors'
import { isOrganiser } from '../../contract/receptions'
import { startOfDay } from '../../contract/time'
import type { Context } from '../context'
import { findByCode } from '../sites/steward/guard'
import type { FoundSite } from '../store/siteWrites'

/** A year in Shanghai, as instants; its end no longer belongs to it. */
export const yearOf = (year: number) => ({
  from: new Date(startOfDay(`${year}-01-01`)),
  until: new Date(startOfDay(`${year + 1}-01-01`)),
})

/** An open site whose receptions the actor plans. Refuses with siteNotFound, forbidden or siteActNotAllowed. */
export const requireOwnSite = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  code: string,
): Promise<FoundSite> => {
  const site = await findByCode(db, code)
  if (!site) throw new Refusal('siteNotFound')
  if (!isOrganiser(actor, site.streetId)) throw new Refusal('forbidden')
  if (site.closedOn !== null) throw new Refusal('siteActNotAllowed')
  return site
}

/** The streets for which somebody holds one of some duties. */
export const streetsOf = (
  { actor }: Pick<Context, 'actor'>,
  roles: readonly ('secretary' | 'chair')[],
): string[] => [
  ...new Set(
    actor.duties.flatMap(({ role, scopeId }) =>
      roles.some(own => own === role) && scopeId ? [scopeId] : [],
    ),
  ),
]
