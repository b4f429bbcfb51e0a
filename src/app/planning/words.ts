import type { StaffSession } from '../../contract/receptions'
import { dayOf, sayClock, sayWeekday, weekdayOf } from '../../contract/time'

/** A day within a year that the page names already: 10月8日 周四. */
export const sayDate = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${sayWeekday(weekdayOf(day))}`

interface Spanned {
  readonly startsAt: string
  readonly endsAt: string
}

/** 15:00–16:00. */
export const sayHours = ({ startsAt, endsAt }: Spanned): string => `${sayClock(startsAt)}–${sayClock(endsAt)}`

/** 10月8日 周四 15:00–16:00. */
export const sayWhen = (session: Spanned): string =>
  `${sayDate(dayOf(session.startsAt))} ${sayHours(session)}`

export const sayNames = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => name).join('、')

/** How many people a change of this reception reaches, those who wait among them. */
export const toldBy = ({ status, booked, waiting }: Pick<StaffSession, 'status' | 'booked' | 'waiting'>) =>
  status === 'planned' ? 0 : booked + waiting

/** What becomes of those who have booked, in a sentence to agree to. */
export const sayTold = (session: Pick<StaffSession, 'status' | 'booked' | 'waiting'>): string => {
  if (session.status === 'planned') return '还没有公布，不用通知居民。'
  const people = toldBy(session)
  return people > 0
    ? `已有 ${people} 人预约或候补，都会收到通知，并可优先改约。`
    : '还没有人预约；居民看到的日程会注明变动。'
}
