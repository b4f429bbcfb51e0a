import { pinyin } from 'pinyin-pro'
import { bigrams } from './store/bigrams'

/** What a site may be found by. */
export interface SearchText {
  readonly name: string
  readonly street: string
  readonly neighbourhood: string | null
  readonly address: string
  readonly deputies: readonly string[]
}

const ONLY_LETTERS = /^[a-z]+$/

/** Full-width letters and digits, as Chinese keyboards write them, are the same as narrow ones. */
const tidy = (text: string): string => text.normalize('NFKC').toLowerCase()
const wordsIn = (text: string): string[] => tidy(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Every ending of a word: looked for by its beginning, it is found from any of its signs on. */
const endings = (word: string): string[] => Array.from(word, (_, i) => word.slice(i))

/** The first letters of a name's pinyin: 幸福里 → xfl. A surname is read as surnames are: 单 → s. */
export const initialsOf = (name: string): string =>
  pinyin(tidy(name), { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' })
    .join('')
    .replace(/[^a-z\d]/g, '')

const textWords = (text: string): string[] => [
  ...wordsIn(text).flatMap(word => [...word]),
  ...bigrams(tidy(text)),
  ...(tidy(text).match(/[a-z]+/g) ?? []).flatMap(endings),
]

/** What is kept of a site for the search: single signs, bigrams, and every ending of its pinyin initials. */
export const searchTextOf = ({ name, street, neighbourhood, address, deputies }: SearchText): string[] => {
  const texts = [name, street, neighbourhood ?? '', address, ...deputies].flatMap(textWords)
  const initials = [name, ...deputies].map(initialsOf).flatMap(endings)
  return [...new Set([...texts, ...initials])]
}

const queryOfWord = (word: string): string[] => {
  if (ONLY_LETTERS.test(word)) return [`'${word}':*`]
  return [...word].length === 1 ? [`'${word}'`] : bigrams(word).map(pair => `'${pair}'`)
}

/** The question to the search for all the words of `q`, as PostgreSQL writes it; null when `q` has no word. */
export const searchQueryOf = (q: string): string | null => wordsIn(q).flatMap(queryOfWord).join(' & ') || null
