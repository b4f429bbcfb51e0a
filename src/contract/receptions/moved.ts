import { holidayOn } from '../holidays'
import { dayOf, sayDate } from '../time'

interface Moved {
  /** The holiday (YYYY-MM-DD) it was moved away from. */
  readonly movedFrom: string
  readonly startsAt: string
}

const sayBare = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/**
 * Why a reception is not on the day of its rule: 原定10月2日（国庆节），顺延到10月8日 周四. The year is named where it is
 * another one; a holiday of a year that this app does not know yet has no name.
 */
export const sayMoved = ({ movedFrom, startsAt }: Moved): string => {
  const day = dayOf(startsAt)
  const year = day.slice(0, 4) === movedFrom.slice(0, 4) ? '' : `${day.slice(0, 4)}年`
  return `原定${sayBare(movedFrom)}（${holidayOn(movedFrom) ?? '节假日'}），顺延到${year}${sayDate(day)}`
}
