import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { sql } from 'kysely'
import { api } from '../contract'
import { Refusal } from '../contract/errors'
import type { MapTiles } from './config'
import { deputies } from './deputies'
import { serveDownloads } from './downloads'
import { home } from './home'
import { type Handlers, serveApi } from './http'
import { imports } from './imports'
import { logRequests } from './log'
import { describeApi } from './openapi'
import { opinions } from './opinions'
import { photos, servePhotos } from './photos'
import { posters } from './posters'
import { receptions } from './receptions'
import { serveFeeds } from './receptions/feeds'
import { forLog, sendRefusal } from './refusals'
import type { Services } from './services'
import { session } from './session'
import { finding } from './sites/find'
import { scans } from './sites/scans'
import { siteDesk } from './sites/staff'
import { servePages, servePosters } from './web'

const handlers: Handlers = {
  ...session,
  ...home,
  ...finding,
  ...deputies,
  ...photos,
  ...opinions,
  ...siteDesk,
  ...imports,
  ...posters,
  ...scans,
  ...receptions,
}

/** Requests that one address may make in a minute. A school or an office may share one. */
const PER_MINUTE = 600
/** Connections that may wait to be taken in: when booking opens, thousands come in the same second. */
export const BACKLOG = 4096
/** The largest JSON body, in bytes: the longest opinion in UTF-8 several times over. */
const BODY_BYTES = 64 * 1024

/** Everything from ourselves; photos also as blobs while they are chosen, map tiles from their host. Taro writes style attributes. */
const contentSecurityOf = (mapTiles: MapTiles | null) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:', ...(mapTiles ? [new URL(mapTiles.url).origin] : [])],
    // A chosen photo is read from its blob address before it is sent.
    connectSrc: ["'self'", 'blob:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    // Taro's own components bring a small font of their own as a data address.
    fontSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    frameAncestors: ["'self'"],
  },
})

const serveHealth = (app: FastifyInstance, { db }: Services): void => {
  app.get('/healthz', () => ({ ok: true }))
  app.get('/readyz', async () => {
    await sql`select 1`.execute(db).catch(() => {
      throw new Refusal('tryLater')
    })
    return { ok: true }
  })
}

const refuseUnknown = (): never => {
  throw new Refusal('notFound')
}

/** The whole server, not yet listening. `h5Dir` holds the built pages; without it there is only the API. */
export const createApp = async (services: Services, h5Dir?: string): Promise<FastifyInstance> => {
  const { config } = services
  const app = Fastify({
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel },
    // One line of our own for each request, see log.ts.
    logController: new LogController({ disableRequestLogging: true }),
    // Only the proxy before us; what stands further left in its header was written by the visitor.
    trustProxy: config.trustProxy && ((_: string, hop: number) => hop === 0),
    bodyLimit: BODY_BYTES,
    // A connection that stops in the middle of an upload is let go.
    requestTimeout: 60_000,
    // An address that cannot be read never reaches the error handler.
    frameworkErrors: sendRefusal,
  })
  app.setErrorHandler(sendRefusal)
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurityOf(config.mapTiles),
    strictTransportSecurity: config.isProduction,
  })
  // Pages and scripts are not counted: a school that opens them all at once does no harm.
  const allowList = ({ url }: { url: string }) => !url.startsWith('/api/')
  await app.register(rateLimit, { max: PER_MINUTE, timeWindow: 60_000, allowList })
  await app.register(multipart)
  logRequests(app)
  serveHealth(app, services)
  app.get('/openapi.json', () => describeApi(api, config.publicUrl))
  serveApi(app, services, api, handlers)
  servePhotos(app, services)
  serveDownloads(app, services)
  servePosters(app, services)
  serveFeeds(app, services)
  services.background.reportTo(error => app.log.error(forLog(error)))
  app.addHook('onClose', () => services.background.stop())
  if (h5Dir) await servePages(app, h5Dir)
  else app.setNotFoundHandler(refuseUnknown)
  return app
}
