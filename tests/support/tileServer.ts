import { once } from 'node:events'
import { createServer } from 'node:http'
import sharp from 'sharp'

/** One tile of the usual grid of a map of the world: 2^z columns from west to east, as many rows from north to south. */
export interface Tile {
  readonly z: number
  readonly x: number
  readonly y: number
}

const SIDE = 256
const ADDRESS = /^\/tiles\/(\d+)\/(\d+)\/(\d+)\.png$/

const picture = () =>
  sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#cfe3d4' } })
    .png()
    .toBuffer()

/** A map service on this machine: every tile of the grid is the same plain picture, and anything else is not there. */
export const startTileServer = async () => {
  const png = await picture()
  const asked: Tile[] = []
  const server = createServer((request, response) => {
    const [z, x, y] =
      ADDRESS.exec(request.url ?? '')
        ?.slice(1)
        .map(Number) ?? []
    const isTile = z !== undefined && x !== undefined && y !== undefined && Math.max(x, y) < 2 ** z
    if (!isTile) return void response.writeHead(404).end()
    asked.push({ z, x, y })
    response.writeHead(200, { 'content-type': 'image/png' }).end(png)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}/tiles/{z}/{x}/{y}.png`,
    asked,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
