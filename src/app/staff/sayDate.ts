import { type Instant, sayDay } from '../../contract/time'

/** A day without its weekday, for a list: 今天, 11月24日. */
export const sayDate = (day: string, now: Instant): string => sayDay(day, now).split(' ')[0] ?? day
