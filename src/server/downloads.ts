import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { Refusal } from '../contract/errors'
import type { Services } from './services'

const HOUR = 3_600_000
/** How long an address of a file works. */
const GOOD_FOR = HOUR

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}
const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** The address of a kept file for the next hour. Whoever calls this has made sure that the reader may have it. */
export const downloadPath = ({ signer }: Services, key: string, fileName: string, now: Date): string => {
  const until = String(now.getTime() + GOOD_FOR)
  const sign = signer.sign(`${key} ${until} ${fileName}`)
  return `/api/downloads/${key}?${new URLSearchParams({ until, name: fileName, sign })}`
}

/**
 * Keeps a file for a day (tidyUp) under a key that nobody can guess, and returns an address that works for an hour.
 * `fileName` is what the reader sees; its ending (.pdf .zip .xlsx .csv) tells the type.
 */
export const keepDownload = async (
  services: Services,
  bytes: Uint8Array,
  fileName: string,
  now: Date,
): Promise<string> => {
  const key = `${uuid({ msecs: now.getTime() })}.${endingOf(fileName)}`
  await services.downloads.put(key, bytes)
  return downloadPath(services, key, fileName, now)
}

/** A name in any script for a header (RFC 6266, RFC 5987), and a plain one for programs that cannot read it. */
const disposition = (name: string): string => {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="download.${endingOf(name)}"; filename*=UTF-8''${encoded}`
}

interface DownloadRequest {
  Params: { key: string }
  Querystring: { until?: string; name?: string; sign?: string }
}

/** Sends the files behind signed addresses; a forged or old one is as good as none. */
export const serveDownloads = (app: FastifyInstance, { clock, downloads, signer }: Services): void => {
  app.get<DownloadRequest>(
    '/api/downloads/:key',
    { config: { act: 'readDownload' } },
    async ({ params, query }, reply) => {
      const { key } = params
      const { until = '', name = '', sign = '' } = query
      const isGood = signer.verify(`${key} ${until} ${name}`, sign) && clock().getTime() < Number(until)
      const bytes = isGood ? await downloads.get(key) : undefined
      if (!bytes) throw new Refusal('notFound')
      return reply
        .type(types[endingOf(key)] ?? 'application/octet-stream')
        .header('content-disposition', disposition(name))
        .header('cache-control', 'private, no-store')
        .send(bytes)
    },
  )
}
