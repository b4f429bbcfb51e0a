import { decodeSite } from '../../contract/scan'
import { type SiteLevel, siteLevels, siteLevelWords } from '../../contract/sites'

const DAYS = '一二三四五六日'

/** A level by its name or its sign (代表之家, HOME). */
export const readLevel = (text: string): SiteLevel | undefined =>
  siteLevels.find(level => siteLevelWords[level] === text || level === text.toUpperCase())

/** A day of the week, 1 for Monday, from 周三, 星期三 or 3; null from nothing, undefined from anything else. */
export const readWeekday = (text: string): number | null | undefined => {
  if (text === '') return null
  const [, sign] = /^(?:周|星期|礼拜)?([一二三四五六日天1-7])$/.exec(text) ?? []
  if (!sign) return undefined
  return Number(sign) || (sign === '天' ? 7 : DAYS.indexOf(sign) + 1)
}

/** Degrees; null from nothing, undefined from what is no number. */
export const readDegrees = (text: string): number | null | undefined => {
  if (text === '') return null
  return /^\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

/**
 * Excel takes a code of digits and one E for a number: 23E234 becomes 2.3E+235. As no code has a zero in it, the digits
 * before the E and after it can be told again, and the check sign tells whether that was right.
 */
const fromNumber = (text: string): string => {
  const [, first = '', rest = '', power = ''] =
    /^(\d)(?:\.(\d+))?e\+(\d+)$/.exec(Number(text).toExponential()) ?? []
  return `${first}${rest}E${Number(power) - rest.length}`
}

/** The code of a site, as it was typed or as Excel left it; null if it is not one. */
export const readCode = (text: string): string | null => decodeSite(text) ?? decodeSite(fromNumber(text))
