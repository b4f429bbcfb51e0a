import type { Calendar } from '../../contract/workdays'
import type { Db } from './db'

/** The working calendar as the tables hold it. */
export const readCalendar = async (db: Db): Promise<Calendar> => {
  const days = await db.selectFrom('calendarDays').selectAll().execute()
  const cover = await db.selectFrom('calendarCover').select('until').executeTakeFirstOrThrow()
  const of = (kind: 'off' | 'on') => new Set(days.filter(day => day.kind === kind).map(({ day }) => day))
  return { off: of('off'), on: of('on'), coveredUntil: cover.until }
}
