/**
 * The codes people type and scan, and the one form of the address on a poster.
 *
 * 31 signs that cannot be taken for one another (no 0 O, 1 I L) and a last sign that checks the others: weights
 * 1, 2, 3 … modulo the prime 31 catch every single wrong sign and every swap of two (ISO/IEC 7064 gives the idea).
 */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const SITE_LENGTH = 6
const RECEIPT_LENGTH = 8

const checkSign = (body: string): string => {
  const sum = [...body].reduce((total, sign, i) => total + SIGNS.indexOf(sign) * (i + 1), 0)
  return SIGNS.charAt(sum % SIGNS.length)
}

const isCode = (text: string, length: number): boolean =>
  text.length === length &&
  [...text].every(sign => SIGNS.includes(sign)) &&
  checkSign(text.slice(0, -1)) === text.slice(-1)

/** Makes a code from random bytes. Bytes from 248 up are passed over, so that every sign is equally likely. */
const makeCode = (bytes: Iterable<number>, length: number): string => {
  const fair = [...bytes].filter(byte => byte < SIGNS.length * 8).slice(0, length - 1)
  if (fair.length < length - 1) throw new RangeError('too few random bytes for a code')
  const body = fair.map(byte => SIGNS.charAt(byte % SIGNS.length)).join('')
  return body + checkSign(body)
}

export const makeSiteCode = (bytes: Iterable<number>): string => makeCode(bytes, SITE_LENGTH)
export const makeReceiptCode = (bytes: Iterable<number>): string => makeCode(bytes, RECEIPT_LENGTH)

const tidy = (text: string): string => text.toUpperCase().replace(/[\s\-—–·]/g, '')

/** The address a poster carries: it opens the H5 page and, by prefix rule, the mini programs. */
export const encodeSite = (publicUrl: string, siteCode: string): string => `${publicUrl}/q/${siteCode}`

/** The site code in what was scanned or typed: a poster's address, a path, a scene or the bare code; null if none is there. */
export const decodeSite = (scanned: string): string | null => {
  const inUrl = /\/q\/([0-9a-z]+)/i.exec(scanned)
  const code = tidy(inUrl?.[1] ?? scanned)
  return isCode(code, SITE_LENGTH) ? code : null
}

/** The receipt code in what was typed (case, spaces and dashes do not matter); null if it is not one. */
export const decodeReceipt = (typed: string): string | null => {
  const code = tidy(typed)
  return isCode(code, RECEIPT_LENGTH) ? code : null
}

/** A receipt code in two groups, as it is shown and read aloud. */
export const sayReceipt = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
