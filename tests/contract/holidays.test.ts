import { holidayOn, isWorkedInstead } from '../../src/contract/holidays'
import { isHoliday, sayMoved } from '../../src/contract/receptions'
import { addDays } from '../../src/contract/time'
import { publishedCalendar } from '../support/publishedCalendar'

const calendar = publishedCalendar()
const daysFrom = (from: string, until: string): string[] => {
  const days: string[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}
const days = daysFrom('2025-01-01', calendar.coveredUntil)

describe('节假日叫什么', () => {
  it('日历上标的休和班，和计算工作日用的是同一份安排，一天不差', () => {
    expect(days.filter(day => holidayOn(day) !== null)).toEqual(days.filter(day => isHoliday(day, calendar)))
    expect(days.filter(isWorkedInstead)).toEqual([...calendar.on].sort())
  })

  it.each([
    ['2025-10-06', '国庆节、中秋节'],
    ['2026-01-03', '元旦'],
    ['2026-02-15', '春节'],
    ['2026-02-23', '春节'],
    ['2026-04-05', '清明节'],
    ['2026-05-05', '劳动节'],
    ['2026-06-19', '端午节'],
    ['2026-09-27', '中秋节'],
    ['2026-10-07', '国庆节'],
    ['2026-10-08', null],
    ['2026-10-10', null],
    ['2026-11-28', null],
    // Of a year that is not published yet New Year's Day alone is known.
    ['2027-01-01', '元旦'],
    ['2027-10-01', null],
  ])('%s 是 %s', (day, name) => {
    expect(holidayOn(day)).toBe(name)
  })

  it.each([
    ['2026-10-02', '2026-10-08T07:00:00.000Z', '原定10月2日（国庆节），顺延到10月8日 周四'],
    ['2026-01-01', '2026-01-04T06:00:00.000Z', '原定1月1日（元旦），顺延到1月4日 周日'],
    ['2025-10-06', '2025-10-09T01:00:00.000Z', '原定10月6日（国庆节、中秋节），顺延到10月9日 周四'],
    // Late in the evening in London is the next day in Shanghai.
    ['2026-05-04', '2026-05-05T17:00:00.000Z', '原定5月4日（劳动节），顺延到5月6日 周三'],
    // A holiday that was published after this app.
    ['2027-12-31', '2028-01-03T07:00:00.000Z', '原定12月31日（节假日），顺延到2028年1月3日 周一'],
  ])('从 %s 挪开的：%s', (movedFrom, startsAt, words) => {
    expect(sayMoved({ movedFrom, startsAt })).toBe(words)
  })
})
