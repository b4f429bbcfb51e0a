import {
  BOOKABLE_PERCENT,
  DEPUTIES_MAX,
  type PlanRule,
  type Recurrence,
  SESSION_MINUTES,
  sayRule,
} from '../../contract/receptions'
import { sayWeekday } from '../../contract/time'

/** How often a rule comes round, as one choice out of five. */
export const cadences = [
  { value: 'all', label: '每月' },
  { value: 'odd', label: '单月' },
  { value: 'even', label: '双月' },
  { value: 'week', label: '每周' },
  { value: 'fortnight', label: '每两周' },
] as const
type Cadence = (typeof cadences)[number]['value']

const nths = [1, 2, 3, 4, -1] as const
const nthWords = ['第一个', '第二个', '第三个', '第四个', '最后一个']
export const nthOptions = nths.map((nth, at) => ({ value: String(nth), label: nthWords[at] ?? '' }))
export const weekdayOptions = [1, 2, 3, 4, 5, 6, 7].map(day => ({
  value: String(day),
  label: sayWeekday(day),
}))
export const deputyOptions = Array.from({ length: DEPUTIES_MAX }, (_, at) => ({
  value: String(at + 1),
  label: `${at + 1} 位`,
}))

export const cadenceOf = (when: Recurrence): Cadence => {
  if (when.every === 'month') return when.months
  return when.step === 1 ? 'week' : 'fortnight'
}

/** The same weekday at another rhythm; what the new rhythm does not know is forgotten. */
export const withCadence = (when: Recurrence, cadence: Cadence): Recurrence => {
  const { weekday } = when
  if (cadence === 'week' || cadence === 'fortnight')
    return { every: 'week', weekday, step: cadence === 'week' ? 1 : 2 }
  return { every: 'month', weekday, months: cadence, nth: when.every === 'month' ? when.nth : 1 }
}

export const withNth = (when: Recurrence, text: string): Recurrence => {
  const nth = nths.find(one => String(one) === text)
  return when.every === 'month' && nth ? { ...when, nth } : when
}

/** The usual rule to begin with: 每月第一个周五 15:00–16:00, two deputies. */
export const firstRule: PlanRule = {
  when: { every: 'month', nth: 1, weekday: 5, months: 'all' },
  from: 15 * 60,
  minutes: SESSION_MINUTES.min,
  perSlot: 2,
  bookablePercent: BOOKABLE_PERCENT,
  deputies: 2,
  theme: '',
}

/** A rule with who sits there: 每月第一个周五 15:00–16:00，2 位代表. */
export const sayWhole = (rule: PlanRule): string => `${sayRule(rule)}，${rule.deputies} 位代表`
