import { BOOKABLE_PERCENT, type PlanRule } from '../../contract/receptions'
import type { NewSite } from '../store/tables'
import type { Random } from './random'

const nths = [1, 2, 3, 4] as const

/** What goes with a level: homes in the afternoon, stations after work, points every other month. */
export const ruleOf = ({ level }: NewSite, index: number, random: Random): PlanRule => {
  const shares = { perSlot: random.pick([1, 2, 2]), bookablePercent: BOOKABLE_PERCENT, theme: '' }
  const weekday = Math.floor(random.between(1, 6))
  const nth = random.pick(nths)
  if (level === 'HOME')
    return {
      ...shares,
      ...{ when: { every: 'month', nth: 1, weekday: 5, months: 'all' }, from: 15 * 60, minutes: 60 },
      deputies: 2,
    }
  if (level === 'STATION')
    return {
      ...shares,
      ...{ when: { every: 'month', nth, weekday, months: 'all' }, from: 18 * 60 + 30, minutes: 90 },
      deputies: 2,
    }
  const months = index % 2 ? 'odd' : 'even'
  return {
    ...shares,
    when: { every: 'month', nth, weekday, months },
    from: random.pick([9 * 60, 9 * 60 + 30, 14 * 60, 15 * 60]),
    minutes: random.pick([60, 90, 120]),
    deputies: random.pick([1, 1, 2]),
  }
}
