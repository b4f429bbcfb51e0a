import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../../contract/errors'
import { sha256 } from '../../context'
import type { Services } from '../../services'
import { deputyFeed, receptionFile, siteFeed, streetFeed } from './feeds'

/** Requests that one address may make in a minute: an office's phones ask once an hour each. */
const PER_MINUTE = 120
/** Guessing a secret or looking through codes must not pay: those addresses are counted apart, and none is let off. */
const limit = { rateLimit: { max: PER_MINUTE, timeWindow: 60_000, allowList: [] } }

const send = (request: FastifyRequest, reply: FastifyReply, text: string, cache: string) => {
  const tag = `"${sha256(text)}"`
  reply.header('etag', tag).header('cache-control', cache)
  if (request.headers['if-none-match'] === tag) return reply.status(304).send()
  return reply.type('text/calendar; charset=utf-8').send(text)
}

/** A secret calendar is kept by nobody on the way, and every time asked for anew. */
const SECRET = 'private, no-cache'
const PUBLIC = 'public, max-age=300'

interface Feed {
  readonly path: string
  readonly act: string
  readonly cache: string
  readonly write: (services: Services, name: string, at: string | undefined) => Promise<string>
}

/** The paths of feedPaths in the contract. */
const feeds: readonly Feed[] = [
  { path: 'deputy', act: 'readDeputyFeed', cache: SECRET, write: deputyFeed },
  { path: 'site', act: 'readSiteFeed', cache: PUBLIC, write: siteFeed },
  { path: 'street', act: 'readStreetFeed', cache: PUBLIC, write: streetFeed },
  { path: 'reception', act: 'readReceptionFile', cache: PUBLIC, write: receptionFile },
]

/** Calendars to subscribe to. The name in the address may be a secret: the request log does not write it. */
export const serveFeeds = (app: FastifyInstance, services: Services): void => {
  for (const { path, act, cache, write } of feeds)
    app.get<{ Params: { file: string }; Querystring: { at?: string } }>(
      `/cal/${path}/:file`,
      { config: { act, ...limit } },
      async (request, reply) => {
        const { file } = request.params
        if (!file.endsWith('.ics')) throw new Refusal('feedGone')
        return send(
          request,
          reply,
          await write(services, file.slice(0, -'.ics'.length), request.query.at),
          cache,
        )
      },
    )
}
