import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../contract/errors'
import { decodeSite } from '../contract/scan'

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

/** What a poster's code leads to: the site's page, or the page that helps with a mistyped code. */
export const servePosters = (app: FastifyInstance): void => {
  app.get<{ Params: { code: string } }>('/q/:code', ({ params }, reply) => {
    const code = decodeSite(params.code)
    const page = code
      ? `/resident/site?code=${code}`
      : `/resident/scan?wrong=${encodeURIComponent(params.code.slice(0, 20))}`
    return reply.redirect(page)
  })
}
