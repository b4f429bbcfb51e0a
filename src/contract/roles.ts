/** Who may knock at the server. Deputies and officers hold duties; a guest holds at most a receipt. */
export const dutyRoles = [
  'deputy',
  'liaisonOfficer',
  'secretary',
  'chair',
  'handler',
  'districtOfficer',
  'supervisor',
  'admin',
  'auditor',
] as const

export type DutyRole = (typeof dutyRoles)[number]
export type Role = 'guest' | 'resident' | DutyRole

/** Where each duty reaches: what the `scopeId` of a duty names. */
export const dutyScope = {
  deputy: 'site',
  liaisonOfficer: 'site',
  secretary: 'street',
  chair: 'street',
  handler: 'unit',
  districtOfficer: 'district',
  supervisor: 'district',
  admin: 'district',
  auditor: 'district',
} as const satisfies Record<DutyRole, 'site' | 'street' | 'unit' | 'district'>

export const roleWords: Record<Role, string> = {
  guest: '访客',
  resident: '居民',
  deputy: '人大代表',
  liaisonOfficer: '联络员',
  secretary: '工委秘书',
  chair: '工委主任',
  handler: '承办人',
  districtOfficer: '人事代表工作室',
  supervisor: '区领导',
  admin: '系统管理员',
  auditor: '审计员',
}

/** One duty of a person: a role, and the site, street or unit it holds for (null: the whole district). */
export interface Duty {
  readonly role: DutyRole
  readonly scopeId: string | null
}

/** Who asks: a person, the holder of one opinion's receipt, or neither (a guest). */
export interface Actor {
  readonly personId: string | null
  readonly receiptFor: string | null
  readonly duties: readonly Duty[]
}

export const guest: Actor = { personId: null, receiptFor: null, duties: [] }

/** The roles an actor knocks with. An officer does not act as a resident under the same account. */
export const rolesOf = (actor: Actor): readonly Role[] => {
  if (actor.duties.length > 0) return [...new Set(actor.duties.map(duty => duty.role))]
  return [actor.personId ? 'resident' : 'guest']
}

export const everyone: readonly Role[] = ['guest', 'resident', ...dutyRoles]
/** Those who read opinions by duty. The operator is not among them. */
export const opinionReaders: readonly Role[] = dutyRoles.filter(role => role !== 'admin')
