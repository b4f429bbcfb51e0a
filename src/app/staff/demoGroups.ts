import type { OutputOf } from '../../contract/endpoint'
import { type DutyRole, roleWords } from '../../contract/roles'
import type { readDoors } from '../../contract/session'

export type DemoAccount = NonNullable<OutputOf<typeof readDoors>['demonstration']>['accounts'][number]

/** The order in which an opinion meets them, so that one can walk the loop from top to bottom. */
const walk: readonly DutyRole[] = [
  'secretary',
  'handler',
  'chair',
  'deputy',
  'liaisonOfficer',
  'districtOfficer',
  'supervisor',
  'auditor',
  'admin',
]

/** A duty is told as place · office. */
const officeOf = ({ duty }: DemoAccount): string => duty.split(' · ').at(-1) ?? duty

/** Where an account holds its duty. */
export const placeOf = ({ duty }: DemoAccount): string => duty.split(' · ').slice(0, -1).join(' · ')

/** The accounts by office, in the order of the walk. */
export const byOffice = (accounts: readonly DemoAccount[]) =>
  walk
    .map(role => ({
      office: roleWords[role],
      people: accounts.filter(account => officeOf(account) === roleWords[role]),
    }))
    .filter(({ people }) => people.length > 0)
