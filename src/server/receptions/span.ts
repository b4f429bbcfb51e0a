import { Refusal } from '../../contract/errors'
import { addDays, startOfDay } from '../../contract/time'

/** The most days that may be asked for at once: a year as a calendar draws it. */
const DAYS_MAX = 400

/** Days (YYYY-MM-DD, both included) as instants; the end no longer belongs to them. Refuses with spanWrong or spanTooLong. */
export const spanOf = ({ from, until }: { readonly from: string; readonly until: string }) => {
  if (until < from) throw new Refusal('spanWrong')
  if (until > addDays(from, DAYS_MAX - 1)) throw new Refusal('spanTooLong')
  return { from: new Date(startOfDay(from)), until: new Date(startOfDay(addDays(until, 1))) }
}
