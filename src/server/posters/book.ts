import PDFDocument from 'pdfkit'
import type { PosterSize } from '../../contract/posters'
import type { Mark } from './card'
import type { Fonts } from './fonts'
import { drawPage } from './page'
import { penFor } from './pen'
import type { Poster } from './poster'

/** A PDF of posters, one page each. The fonts are embedded once, with the signs that were used. */
export interface Book {
  readonly add: (poster: Poster, mark: Mark) => void
  readonly finish: () => Promise<Buffer>
}

const bytesOf = async (doc: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of doc) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Begins a book; `madeOn` (a day in words) stands on every page. */
export const openBook = (size: PosterSize, fonts: Fonts, madeOn: string): Book => {
  const doc = new PDFDocument({
    size,
    margin: 0,
    autoFirstPage: false,
    info: { Title: '家站点海报', Author: '家站点' },
  })
  doc.registerFont('regular', fonts.regular)
  doc.registerFont('bold', fonts.bold)
  const bytes = bytesOf(doc)
  return {
    add: (poster, mark) => {
      doc.addPage()
      drawPage(penFor(doc), poster, mark, madeOn)
    },
    finish: () => {
      doc.end()
      return bytes
    },
  }
}
