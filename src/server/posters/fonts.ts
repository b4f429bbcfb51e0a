import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import { Refusal } from '../../contract/errors'
import { type Poster, textOf } from './poster'

/** The two weights of Noto Sans SC, as files. It holds the rare characters of names, and all of GB 2312. */
export interface Fonts {
  readonly regular: Buffer
  readonly bold: Buffer
}

const { resolve } = createRequire(import.meta.url)
const weight = (name: string) =>
  readFile(resolve(`@expo-google-fonts/noto-sans-sc/${name}/NotoSansSC_${name}.ttf`))

/** Reads the fonts, 20 MB; not kept between the batches of posters, which are rare. */
export const readFonts = async (): Promise<Fonts> => ({
  regular: await weight('400Regular'),
  bold: await weight('700Bold'),
})

const missingIn = (fonts: Fonts): ((text: string) => string[]) => {
  const weights = [create(fonts.regular), create(fonts.bold)]
  const isDrawn = (sign: string) => weights.every(font => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
  return text => [...new Set(text)].filter(sign => !isDrawn(sign))
}

/** Refuses with glyphMissing, naming the site and the signs, what would come out as empty boxes. */
export const requireGlyphs = (fonts: Fonts, posters: readonly Poster[]): void => {
  const missing = missingIn(fonts)
  if (missing(posters.map(textOf).join('')).length === 0) return
  const faults = posters.map(poster => [poster.name, missing(textOf(poster)).join('')] as const)
  const sentences = faults.filter(([, signs]) => signs).map(([name, signs]) => `${name}：${signs}`)
  throw new Refusal('glyphMissing', { codes: sentences.join('；') })
}
