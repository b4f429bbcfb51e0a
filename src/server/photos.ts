import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { Refusal } from '../contract/errors'
import type { PhotoView } from '../contract/photos'
import type { Handlers } from './http'
import { readPhoto } from './photo'
import type { Services } from './services'
import { insertPhoto } from './store/photos'

const HOUR = 3_600_000
type Size = 'thumb' | 'full'
const fileKey = (id: string, size: Size): string => `${id}-${size}.jpg`

/** An address that works until the end of the next hour: the same all through an hour, so that phones may cache it. */
const signedPath = ({ signer }: Services, id: string, size: Size, now: Date): string => {
  const until = (Math.floor(now.getTime() / HOUR) + 2) * HOUR
  return `/api/photos/${id}/${size}?until=${until}&sign=${signer.sign(`${id} ${size} ${until}`)}`
}

/** The addresses of a photo. Whoever calls this has made sure that the reader may see what the photo belongs to. */
export const viewPhoto = (services: Services, id: string, now: Date): PhotoView => ({
  id,
  thumb: signedPath(services, id, 'thumb', now),
  full: signedPath(services, id, 'full', now),
})

export const photos: Pick<Handlers, 'uploadPhoto'> = {
  async uploadPhoto(context) {
    const { file, files, now, write } = context
    if (!file) throw new Refusal('photoMissing')
    const { full, thumb } = await readPhoto(file)
    const made = uuid({ msecs: now.getTime() })
    const keep = async () => {
      await files.put(fileKey(made, 'full'), full)
      await files.put(fileKey(made, 'thumb'), thumb)
      return write(async tx => {
        await insertPhoto(tx, { id: made, opinionId: null, seq: null, position: 0, createdAt: now })
        return made
      })
    }
    const id = await keep().catch(async error => {
      await removePhotoFiles(context, [made])
      throw error
    })
    // A repeated upload is answered with the first one's photo; the second copy of the file is not needed.
    if (id !== made) await removePhotoFiles(context, [made])
    return viewPhoto(context, id, now)
  },
}

/** Removes the files of photos that are no longer in the database. */
export const removePhotoFiles = async ({ files }: Pick<Services, 'files'>, ids: readonly string[]) => {
  for (const id of ids) {
    await files.remove(fileKey(id, 'full'))
    await files.remove(fileKey(id, 'thumb'))
  }
}

interface PhotoRequest {
  Params: { id: string; size: string }
  Querystring: { until?: string; sign?: string }
}

/** Serves the files behind signed addresses; a forged or old one is as good as none. */
export const servePhotos = (app: FastifyInstance, services: Services): void => {
  const { clock, files, signer } = services
  app.get<PhotoRequest>(
    '/api/photos/:id/:size',
    { config: { act: 'readPhoto' } },
    async ({ params, query }, reply) => {
      const { id, size } = params
      const { until = '', sign = '' } = query
      const isGood = signer.verify(`${id} ${size} ${until}`, sign) && clock().getTime() < Number(until)
      if (!isGood || (size !== 'thumb' && size !== 'full')) throw new Refusal('notFound')
      const bytes = await files.get(fileKey(id, size))
      if (!bytes) throw new Refusal('notFound')
      return reply.type('image/jpeg').header('cache-control', 'private, max-age=3600').send(bytes)
    },
  )
}
