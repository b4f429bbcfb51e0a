import { familyOf, type Status } from '../../contract/opinions'
import { dayOf, type Instant, sayDay, startOfDay } from '../../contract/time'

interface Due {
  readonly status: Status
  readonly dueOn: string | null
}

/** Calendar days by which a day has passed; 0 when it has not. */
export const daysLate = (day: string, now: Instant): number =>
  Math.max(0, Math.round((startOfDay(dayOf(now)) - startOfDay(day)) / 86_400_000))

/** The due date as a list says it; empty once nothing is due any more. */
export const sayDue = ({ status, dueOn }: Due, now: Instant): string => {
  if (!dueOn || (familyOf(status) !== 'open' && status !== 'tracking')) return ''
  const late = daysLate(dueOn, now)
  if (status === 'tracking') return late > 0 ? `承诺已过 ${late} 天` : `承诺 ${sayDay(dueOn, now)}`
  return late > 0 ? `超期 ${late} 天` : `${sayDay(dueOn, now)}到期`
}
