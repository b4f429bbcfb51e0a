import type { Actor, DutyRole, Role } from '../roles'

/** Those who look after sites by duty. What each may do to one site is settled by siteActsOf. */
export const siteStewards: readonly Role[] = ['admin', 'secretary']
/** Those who may see how sites and their posters stand. */
export const siteWatchers: readonly Role[] = [
  'admin',
  'secretary',
  'chair',
  'districtOfficer',
  'supervisor',
  'auditor',
  'liaisonOfficer',
]

/** Everything that may be done to a site, in the order of the buttons. */
export const siteActs = ['edit', 'assignPeople', 'close', 'merge', 'reopen', 'print'] as const
export type SiteAct = (typeof siteActs)[number]

export const siteActWords: Record<SiteAct, string> = {
  edit: '修改',
  assignPeople: '安排人员',
  close: '关闭',
  merge: '并入其他站点',
  reopen: '重新开放',
  print: '海报',
}

/** What the rule needs to know of a site. */
export interface SiteFacts {
  readonly id: string
  readonly streetId: string
  readonly isClosed: boolean
  /** Closed by a merger: its people and opinions went elsewhere, so opening it again would bring back an empty shell. */
  readonly isMerged: boolean
}

const everywhere: readonly DutyRole[] = ['admin', 'supervisor', 'districtOfficer', 'auditor']
const ofStreet: readonly DutyRole[] = ['secretary', 'chair']

/** The sites that an actor sees from the office: all of them, or those of some streets and some single ones. */
export type SiteReach = 'all' | { readonly streetIds: readonly string[]; readonly siteIds: readonly string[] }

export const siteReachOf = ({ duties }: Actor): SiteReach => {
  if (duties.some(({ role }) => everywhere.includes(role))) return 'all'
  const scopesOf = (roles: readonly DutyRole[]) =>
    duties.flatMap(({ role, scopeId }) => (roles.includes(role) && scopeId ? [scopeId] : []))
  return { streetIds: scopesOf(ofStreet), siteIds: scopesOf(['liaisonOfficer']) }
}

/** Whether an actor sees a site from the office. For whoever does not, it is not there. */
export const seesSite = ({ id, streetId }: Pick<SiteFacts, 'id' | 'streetId'>, actor: Actor): boolean => {
  const reach = siteReachOf(actor)
  return reach === 'all' || reach.streetIds.includes(streetId) || reach.siteIds.includes(id)
}

/** Whether somebody looks after the sites of a street: the operator of all, a secretary of the own street's. */
export const isSteward = ({ duties }: Actor, streetId: string): boolean =>
  duties.some(({ role, scopeId }) => role === 'admin' || (role === 'secretary' && scopeId === streetId))

const isKeeper = ({ duties }: Actor, siteId: string): boolean =>
  duties.some(({ role, scopeId }) => role === 'liaisonOfficer' && scopeId === siteId)

/** The one rule: what this actor may do with this site. The server obeys it, the screens draw buttons from it. */
export const siteActsOf = (site: SiteFacts, actor: Actor): readonly SiteAct[] => {
  if (isSteward(actor, site.streetId)) {
    if (!site.isClosed) return ['edit', 'assignPeople', 'close', 'merge', 'print']
    return site.isMerged ? [] : ['reopen']
  }
  return isKeeper(actor, site.id) && !site.isClosed ? ['print'] : []
}
