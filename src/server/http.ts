import '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Api } from '../contract'
import type { Endpoint } from '../contract/endpoint'
import { Refusal } from '../contract/errors'
import { faultsOf } from '../contract/faults'
import { PHOTO_BYTES, TABLE_BYTES } from '../contract/photos'
import { rolesOf } from '../contract/roles'
import { type Context, type Handler, sha256, writer } from './context'
import { JsonText } from './jsonText'
import { noteRoles } from './log'
import { isPlain } from './plainText'
import type { Services } from './services'
import { readActor } from './tokens'

/** One handler for each endpoint of the contract: a missing one does not compile. */
export type Handlers = { readonly [Name in keyof Api]: Handler<Api[Name]> }
type AnyHandler = (context: Context, input: object) => Promise<unknown>

const KEY = /^[\w-]{8,64}$/

const keyOf = (endpoint: Endpoint, request: FastifyRequest): string | null => {
  if (!endpoint.creates) return null
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal('idempotencyKeyMissing')
  return key
}

const parseInput = (endpoint: Endpoint, request: FastifyRequest): object => {
  const sent = endpoint.method === 'GET' ? request.query : endpoint.takesFile ? {} : request.body
  if (sent !== null && sent !== undefined && typeof sent !== 'object') throw new Refusal('badInput')
  const input = Object.assign({}, sent, request.params)
  if (!isPlain(input)) throw new Refusal('badInput')
  const parsed = v.safeParse(endpoint.input, input)
  if (parsed.success) return parsed.output
  throw new Refusal('badInput', faultsOf(parsed.issues))
}

/** The largest file of each kind in bytes, and what is said when there is none or it is larger. */
const fileKinds = {
  photo: { bytes: PHOTO_BYTES, missing: 'photoMissing', tooLarge: 'photoTooLarge' },
  table: { bytes: TABLE_BYTES, missing: 'tableMissing', tooLarge: 'tableTooLarge' },
} as const

/** All files of a form: a second one is refused, not dropped in silence. */
const readFiles = async (request: FastifyRequest, fileSize: number): Promise<Buffer[]> => {
  const files: Buffer[] = []
  for await (const part of request.files({ limits: { fileSize, files: 1 } }))
    files.push(await part.toBuffer())
  return files
}

const readFile = async ({ takesFile }: Endpoint, request: FastifyRequest): Promise<Buffer | null> => {
  if (!takesFile) return null
  const { bytes, missing, tooLarge } = fileKinds[takesFile]
  if (!request.isMultipart()) throw new Refusal(missing)
  const [file] = await readFiles(request, bytes).catch(error => {
    if (error?.code === 'FST_REQ_FILE_TOO_LARGE') throw new Refusal(tooLarge)
    // What is thrown at a form that breaks off has no code of its own.
    throw error?.code ? error : new Refusal('badInput')
  })
  if (!file) throw new Refusal(missing)
  return file
}

const enter = async (services: Services, endpoint: Endpoint, request: FastifyRequest) => {
  const now = services.clock()
  const known = await readActor(services.db, request.headers.authorization, now)
  if (!known) throw new Refusal('tokenInvalid')
  const roles = rolesOf(known.actor)
  noteRoles(request, roles)
  if (!endpoint.who.some(role => roles.includes(role)))
    throw new Refusal(roles.includes('guest') ? 'signInNeeded' : 'forbidden')
  return { ...known, now }
}

/** Tells whether a key comes back with the same request. */
const hashOf = ({ path }: Endpoint, input: object, file: Buffer | null): string =>
  sha256(`${path}\n${JSON.stringify(input)}\n${file ? sha256(file) : ''}`)

const serve = async (services: Services, endpoint: Endpoint, act: AnyHandler, request: FastifyRequest) => {
  const { actor, name, tokenHash, now } = await enter(services, endpoint, request)
  const key = keyOf(endpoint, request)
  const input = parseInput(endpoint, request)
  const file = await readFile(endpoint, request)
  const requestHash = key === null ? '' : hashOf(endpoint, input, file)
  const actorKey = actor.personId ?? tokenHash ?? 'guest'
  const write = writer({ services, key, actorKey, requestHash, now })
  const context = { ...services, actor, actorName: name, now, ip: request.ip, tokenHash, file, write }
  const answer = await act(context, input)
  return answer instanceof JsonText ? answer : v.parse(endpoint.ok, answer)
}

/** What is text already is sent as it is. */
const inJson = (answer: unknown, reply: FastifyReply): unknown => {
  if (!(answer instanceof JsonText)) return answer
  reply.type('application/json; charset=utf-8')
  return answer.text
}

const perMinute = (endpoint: Endpoint) =>
  endpoint.perMinute ? { rateLimit: { max: endpoint.perMinute, timeWindow: 60_000 } } : {}

/** Opens every door of the contract: token → roles → key → input → handler → only the fields the contract names. */
export const serveApi = (app: FastifyInstance, services: Services, api: Api, handlers: Handlers): void => {
  for (const [name, endpoint] of Object.entries<Endpoint>(api)) {
    // The list and the handlers share their keys (Handlers); TypeScript cannot follow that through a loop.
    const act = handlers[name as keyof Api] as AnyHandler
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      config: { act: name, ...perMinute(endpoint) },
      handler: async (request, reply) => inJson(await serve(services, endpoint, act, request), reply),
    })
  }
}
