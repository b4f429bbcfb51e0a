import * as v from 'valibot'
import { gcj02 } from '../place'
import { readHours, sayHours } from './hours'
import { level } from './schemas'

export const line = (max: number, empty: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, empty), v.maxLength(max, `不超过 ${max} 个字`))
const maybe = (max: number) =>
  v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max, `不超过 ${max} 个字`)), '')

export const HOURS_EXAMPLE = '周一至周五 9:00-17:00；周六 9:00-12:00'
const hours = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(200, '不超过 200 个字'),
  v.check(text => readHours(text) !== null, `看不懂这个时间，请写成：${HOURS_EXAMPLE}`),
  v.transform(text => sayHours(readHours(text) ?? [])),
)

/** What is kept of a site and may be changed. A form and a row of an import are checked by the same schema. */
export const siteForm = v.object({
  name: line(40, '请填写名称'),
  level,
  /** The slug of its street. */
  street: line(40, '请选择街道'),
  neighbourhood: maybe(40),
  address: line(100, '请填写地址'),
  gcj02: v.nullable(gcj02),
  phone: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^$|^[\d\- ]{5,20}$/, '电话只能有数字和横线')), ''),
  hours,
  hoursNote: maybe(100),
  directions: maybe(200),
  boxPlace: maybe(60),
  /** 1 is Monday; null where there is no box. */
  boxWeekday: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), null),
})
export type SiteForm = v.InferOutput<typeof siteForm>

/** What is wrong with fields that only make sense together, as field → sentence: a box and the day on which it is emptied. */
export const siteFormFaults = ({
  boxPlace,
  boxWeekday,
}: Pick<SiteForm, 'boxPlace' | 'boxWeekday'>): Readonly<Record<string, string>> => {
  if (boxPlace && boxWeekday === null) return { boxWeekday: '请选择意见箱每周哪天开箱' }
  return !boxPlace && boxWeekday !== null ? { boxPlace: '请填写意见箱在哪里' } : {}
}
