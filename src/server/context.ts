import { createHash } from 'node:crypto'
import type { Endpoint, OutputOf, ParsedOf } from '../contract/endpoint'
import { Refusal } from '../contract/errors'
import type { Actor } from '../contract/roles'
import type { JsonText } from './jsonText'
import type { Services } from './services'
import { inTransaction, type Tx } from './store/db'
import { claimKey, keepResponse, readKey } from './store/idempotency'

/** Who asks, when, and with what: the surroundings of one request. */
export interface Context extends Services {
  readonly actor: Actor
  /** The actor's name, for the events; guests are 居民. */
  readonly actorName: string
  readonly now: Date
  readonly ip: string
  readonly tokenHash: string | null
  /** The uploaded file of an endpoint that takes one. */
  readonly file: Buffer | null
  /**
   * Runs the writing part of an act in one transaction. With an Idempotency-Key the answer is kept in the same
   * transaction; a repeated request gets it back and nothing is written twice.
   */
  readonly write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

/** How an endpoint is carried out. */
export type Handler<E extends Endpoint> = (
  context: Context,
  input: ParsedOf<E>,
) => Promise<OutputOf<E> | JsonText<OutputOf<E>>>

export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('base64url')

interface Request {
  readonly services: Services
  readonly key: string | null
  readonly actorKey: string
  readonly requestHash: string
  readonly now: Date
}

const replay = async <T>(tx: Tx, { services, key, actorKey, requestHash }: Request): Promise<T> => {
  const kept = await readKey(tx, key ?? '', actorKey)
  if (kept.requestHash !== requestHash || kept.responseSealed === null) throw new Refusal('keyReused')
  return JSON.parse(services.sealer.open(kept.responseSealed))
}

/** Makes the `write` of a request. */
export const writer =
  (request: Request): Context['write'] =>
  work =>
    inTransaction(request.services.db, async tx => {
      const { key, actorKey, requestHash, services, now } = request
      if (key === null) return work(tx)
      const isFirst = await claimKey(tx, { key, actor: actorKey, requestHash, createdAt: now })
      if (!isFirst) return replay(tx, request)
      const response = await work(tx)
      await keepResponse(tx, key, actorKey, services.sealer.seal(JSON.stringify(response)))
      return response
    })
