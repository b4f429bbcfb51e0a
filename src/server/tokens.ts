import { randomBytes } from 'node:crypto'
import { guest } from '../contract/roles'
import { sha256 } from './context'
import type { Db, Tx } from './store/db'
import { findSession, insertSession } from './store/sessions'

const DAY = 86_400_000
/** How long a sign-in lasts, in days: officers' shorter than residents', whose phone is their own. */
const LIFE = { staff: 7, resident: 90, receipt: 180 } as const

/** Issues an opaque token; the table keeps only its hash, and deleting the row revokes it. */
export const issueToken = async (
  tx: Tx,
  owner: { personId: string } | { receiptFor: string },
  kind: keyof typeof LIFE,
  now: Date,
): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await insertSession(tx, {
    tokenHash: sha256(token),
    personId: 'personId' in owner ? owner.personId : null,
    receiptFor: 'receiptFor' in owner ? owner.receiptFor : null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + LIFE[kind] * DAY),
  })
  return token
}

/** Who a bearer token speaks for; null when it is unknown, expired or revoked. Without a token: a guest. */
export const readActor = async (db: Db, header: string | undefined, now: Date) => {
  if (header === undefined) return { actor: guest, name: '居民', tokenHash: null }
  const token = /^Bearer ([\w-]{43})$/.exec(header)?.[1]
  const tokenHash = token ? sha256(token) : null
  const session = tokenHash ? await findSession(db, tokenHash, now) : undefined
  if (!session) return null
  const { personId, receiptFor, duties, name } = session
  return { actor: { personId, receiptFor, duties }, name: name ?? '居民', tokenHash }
}
