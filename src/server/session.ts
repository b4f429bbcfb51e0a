import { v7 as uuid } from 'uuid'
import { Refusal } from '../contract/errors'
import { type DutyRole, roleWords } from '../contract/roles'
import type { Me } from '../contract/session'
import { DEMO_PASSWORD, demoSiteCode } from './demo/facts'
import type { Handlers } from './http'
import { checkPassword } from './passwords'
import type { Db } from './store/db'
import { findByAccount, findOrMakeBySubject, listDemoAccounts, listDuties } from './store/people'
import { deleteSession } from './store/sessions'
import { issueToken } from './tokens'

interface Placed {
  readonly role: DutyRole
  readonly site: string | null
  readonly street: string | null
  readonly unit: string | null
}
const placeOf = ({ site, street, unit }: Placed): string => site ?? street ?? unit ?? '松江区'

const describe = async (db: Db, person: { id: string; name: string }): Promise<Me> => {
  const duties = await listDuties(db, person.id)
  return {
    id: person.id,
    name: person.name,
    duties: duties.map(duty => ({ role: duty.role, place: placeOf(duty) })),
  }
}

type SessionHandlers = Pick<Handlers, 'signIn' | 'signInForDevelopment' | 'signOut' | 'readMe' | 'readDoors'>

export const session: SessionHandlers = {
  async signIn(context, { account, password }) {
    const person = await findByAccount(context.db, account)
    await checkPassword(context, `account:${account}`, person?.passwordHash, password, 'passwordWrong')
    if (!person) throw new Refusal('passwordWrong')
    const me = await describe(context.db, person)
    const kind = me.duties.length > 0 ? 'staff' : 'resident'
    const token = await context.write(tx => issueToken(tx, { personId: person.id }, kind, context.now))
    return { token, me }
  },

  async signInForDevelopment(context, { code }) {
    if (context.config.isProduction) throw new Refusal('notFound')
    const { now } = context
    const stranger = {
      id: uuid({ msecs: now.getTime() }),
      name: '居民',
      account: null,
      passwordHash: null,
      subject: `development:${code}`,
      createdAt: now,
      isDemo: true,
    }
    return context.write(async tx => {
      const person = await findOrMakeBySubject(tx, stranger)
      const token = await issueToken(tx, { personId: person.id }, 'resident', now)
      return { token, me: await describe(tx, person) }
    })
  },

  async signOut({ tokenHash, write }) {
    if (tokenHash) await write(tx => deleteSession(tx, tokenHash))
    return {}
  },

  async readMe({ db, actor, actorName }) {
    if (!actor.personId) throw new Refusal('signInNeeded')
    return describe(db, { id: actor.personId, name: actorName })
  },

  async readDoors({ db, config }) {
    if (config.isProduction) return { development: false, demonstration: null }
    const rows = config.demo ? await listDemoAccounts(db) : []
    const accounts = rows.flatMap(row =>
      row.account
        ? [
            {
              account: row.account,
              name: row.name,
              duty: `${row.place ?? '松江区'} · ${roleWords[row.role]}`,
            },
          ]
        : [],
    )
    const demonstration =
      accounts.length > 0 ? { password: DEMO_PASSWORD, accounts, siteCode: demoSiteCode } : null
    return { development: true, demonstration }
  },
}
