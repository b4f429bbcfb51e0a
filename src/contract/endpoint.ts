import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { Role } from './roles'

/**
 * One act that a client may ask of the server, as data.
 *
 * Path parameters (`:id`) are fields of `input`; what is left of the input travels as the query of a GET and as the
 * body of everything else. `who` lists the roles that may knock at all; what they may do to one opinion is settled
 * by the handler's guard. An endpoint that `creates` asks for an Idempotency-Key, so that a retry never acts twice.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: `/api/${string}`
  readonly summary: string
  readonly who: readonly Role[]
  readonly input: GenericSchema<unknown, object>
  readonly ok: GenericSchema
  readonly creates?: true
  /** A stricter limit than the general one, per address and minute, for doors where guessing pays. */
  readonly perMinute?: number
  /** The body is one file in a multipart form, not JSON: a photo, or a table to import. */
  readonly takesFile?: 'photo' | 'table'
}

/** Declares an endpoint and keeps its literal types. */
export const endpoint = <const E extends Endpoint>(e: E): E => e

/** What a client sends. */
export type InputOf<E extends Endpoint> = InferInput<E['input']>
/** What a handler receives, after parsing. */
export type ParsedOf<E extends Endpoint> = InferOutput<E['input']>
/** What leaves the server: the fields that the `ok` schema names, and nothing else. */
export type OutputOf<E extends Endpoint> = InferOutput<E['ok']>

/** Splits an input into the path it fills and the fields that are left. */
export const fillPath = (path: string, input: Readonly<Record<string, unknown>>) => {
  const rest: Record<string, unknown> = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    delete rest[name]
    return encodeURIComponent(String(input[name]))
  })
  return { path: filled, rest }
}
