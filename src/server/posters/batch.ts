import { setImmediate } from 'node:timers/promises'
import { Zip, ZipPassThrough } from 'fflate'
import type { PosterSize } from '../../contract/posters'
import { openBook } from './book'
import type { Mark } from './card'
import type { Fonts } from './fonts'
import { fileNameOf, type Poster } from './poster'

/** What is to be drawn, and what it is told on the way. */
export interface Batch {
  readonly posters: readonly Poster[]
  readonly size: PosterSize
  readonly fonts: Fonts
  /** The day of the making, as it is printed. */
  readonly madeOn: string
  readonly markOf: (poster: Poster) => Promise<Mark>
  /** Called after each poster; throws when it is time to stop. */
  readonly onDone: (done: number) => Promise<void>
}

/** Draws posters into one PDF, a page each. Other requests get their turn between two pages. */
export const makePdf = async ({ posters, size, fonts, madeOn, markOf, onDone }: Batch): Promise<Buffer> => {
  const book = openBook(size, fonts, madeOn)
  for (const [i, poster] of posters.entries()) {
    book.add(poster, await markOf(poster))
    await onDone(i + 1)
    await setImmediate()
  }
  return book.finish()
}

/** Draws posters into a PDF each, all in one ZIP. PDFs are compressed already and only stored. */
export const makeZip = async ({ posters, onDone, ...batch }: Batch): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [i, poster] of posters.entries()) {
    const entry = new ZipPassThrough(`${fileNameOf(poster)}.pdf`)
    zip.add(entry)
    entry.push(await makePdf({ ...batch, posters: [poster], onDone: async () => undefined }), true)
    await onDone(i + 1)
  }
  zip.end()
  return Buffer.concat(chunks)
}
