import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import { type createCampaign, isHoliday, NOTICE_MS } from '../../../contract/receptions'
import { addDays, startOfDay } from '../../../contract/time'
import { isWorkday } from '../../../contract/workdays'
import type { Context } from '../../context'

const MINUTE = 60_000

type Input = Pick<ParsedOf<typeof createCampaign>, 'fromOn' | 'untilOn' | 'year' | 'half' | 'from'>

/** Both days lie in the half of the year. Refuses with spanWrong or badInput. */
export const requireSpan = ({ fromOn, untilOn, year, half }: Input): void => {
  if (untilOn < fromOn) throw new Refusal('spanWrong')
  const [first, last] = half === 1 ? ['01-01', '06-30'] : ['07-01', '12-31']
  if (fromOn < `${year}-${first}`) throw new Refusal('badInput', { fromOn: '开始日期不在这半年里' })
  if (untilOn > `${year}-${last}`) throw new Refusal('badInput', { untilOn: '结束日期不在这半年里' })
}

/** The working days of the campaign of which residents can still be told in time. Refuses with noticeTooShort. */
export const daysOf = (
  { fromOn, untilOn, from }: Input,
  { now, calendar }: Pick<Context, 'now' | 'calendar'>,
): string[] => {
  const days: string[] = []
  for (let day = fromOn; day <= untilOn; day = addDays(day, 1)) days.push(day)
  const fit = days.filter(
    day =>
      isWorkday(day, calendar) &&
      !isHoliday(day, calendar) &&
      startOfDay(day) + from * MINUTE >= now.getTime() + NOTICE_MS,
  )
  if (fit.length === 0) throw new Refusal('noticeTooShort')
  return fit
}
