import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../contract/errors'
import { decodeSite } from '../contract/scan'
import { dayOf } from '../contract/time'
import type { Services } from './services'
import { inTransaction } from './store/db'
import { countScan } from './store/scans'

const HASHED = /\/(js|css|static)\//

/** The H5 pages. Any address that is neither a file nor the API is a page, and the app itself says when there is none. */
export const servePages = async (app: FastifyInstance, h5Dir: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: h5Dir,
    preCompressed: true,
    index: false,
    setHeaders: (reply, path) => {
      const cache = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
      reply.setHeader('cache-control', cache)
    },
  })
  app.get('/', (_, reply) => reply.sendFile('index.html'))
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !/^\/api(\/|$)/.test(request.url) &&
      !/\.\w+$/.test(request.url.split('?')[0] ?? '')
    if (!isPage) throw new Refusal('notFound')
    return reply.sendFile('index.html')
  })
}

/** A browser that looks ahead, and a program that only asks whether the page is there, is nobody with a phone. */
const isScan = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' &&
  !/prefetch|prerender|preview/i.test(`${headers.purpose} ${headers['sec-purpose']} ${headers['x-purpose']}`)

/** What a poster's code leads to: the site's page, or the page that helps with a mistyped code. The scan is counted meanwhile. */
export const servePosters = (app: FastifyInstance, services: Services): void => {
  const { background, clock, db, scanGate } = services
  const count = (code: string, address: string) => {
    const at = clock()
    if (!scanGate.admits(address, `scan ${code}`, at)) return
    const scan = { code, stage: 'scan', day: dayOf(at), at } as const
    background.run(async () => {
      await inTransaction(db, tx => countScan(tx, scan))
    })
  }
  app.get<{ Params: { code: string } }>('/q/:code', (request, reply) => {
    const { params, ip } = request
    const code = decodeSite(params.code)
    if (!code) return reply.redirect(`/resident/scan?wrong=${encodeURIComponent(params.code.slice(0, 20))}`)
    if (isScan(request)) count(code, ip)
    // A phone that remembers where the code led would be counted only once.
    return reply.header('cache-control', 'no-store').redirect(`/resident/site?code=${code}&from=poster`)
  })
}
