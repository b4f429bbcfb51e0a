import { RRule } from 'rrule'
import {
  awayFromHoliday,
  datesOf,
  isHoliday,
  type Recurrence,
  sayRecurrence,
  sayRule,
} from '../../src/contract/receptions'
import { addDays } from '../../src/contract/time'
import { publishedCalendar } from '../support/publishedCalendar'

const years = [2025, 2026, 2027]
const weekdays = [1, 2, 3, 4, 5, 6, 7]
const days = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU]
const months: Record<'all' | 'odd' | 'even', number[] | null> = {
  all: null,
  odd: [1, 3, 5, 7, 9, 11],
  even: [2, 4, 6, 8, 10, 12],
}

const monthly = weekdays.flatMap(weekday =>
  ([1, 2, 3, 4, -1] as const).flatMap(nth =>
    (['all', 'odd', 'even'] as const).map(
      (which): Recurrence => ({ every: 'month', nth, weekday, months: which }),
    ),
  ),
)
const weekly = weekdays.flatMap(weekday =>
  ([1, 2] as const).map((step): Recurrence => ({ every: 'week', weekday, step })),
)

/** The same recurrence as the rrule library understands it (RFC 5545), within one year. */
const expected = (rule: Recurrence, year: number): string[] => {
  const day = days[rule.weekday - 1] ?? RRule.MO
  const [dtstart, until] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31))]
  const first = new RRule({ freq: RRule.WEEKLY, byweekday: day, dtstart, count: 1 }).all()[0] ?? dtstart
  const found =
    rule.every === 'week'
      ? new RRule({ freq: RRule.WEEKLY, interval: rule.step, byweekday: day, dtstart: first, until })
      : new RRule({
          ...{ freq: RRule.MONTHLY, byweekday: day.nth(rule.nth), dtstart, until },
          bymonth: months[rule.months],
        })
  return found.all().map(date => date.toISOString().slice(0, 10))
}

describe('接待日的规则，和 rrule 算的一天不差', () => {
  it.each(years)('%i 年，每一种写法、每一个星期几', year => {
    for (const rule of [...monthly, ...weekly])
      expect([sayRecurrence(rule), datesOf(rule, year)]).toEqual([sayRecurrence(rule), expected(rule, year)])
  })
  it('一年里每周的有五十二三场，隔周的有二十六七场，每月的有十二场，单月的有六场', () => {
    const count = (rule: Recurrence) => datesOf(rule, 2026).length
    expect(count({ every: 'week', weekday: 4, step: 1 })).toBe(53)
    expect(count({ every: 'week', weekday: 5, step: 2 })).toBe(26)
    expect(count({ every: 'month', nth: -1, weekday: 5, months: 'all' })).toBe(12)
    expect(count({ every: 'month', nth: 4, weekday: 2, months: 'odd' })).toBe(6)
  })

  it.each<[Recurrence, string]>([
    [{ every: 'month', nth: 1, weekday: 5, months: 'all' }, '每月第一个周五'],
    [{ every: 'month', nth: -1, weekday: 7, months: 'odd' }, '单月最后一个周日'],
    [{ every: 'month', nth: 3, weekday: 2, months: 'even' }, '双月第三个周二'],
    [{ every: 'week', weekday: 3, step: 2 }, '每两周的周三'],
    [{ every: 'week', weekday: 1, step: 1 }, '每周一'],
  ])('说出来人人听得懂：%j', (rule, words) => {
    expect(sayRecurrence(rule)).toBe(words)
    expect(sayRule({ when: rule, from: 15 * 60, minutes: 90 })).toBe(`${words} 15:00–16:30`)
    expect(sayRule({ when: rule, from: 8 * 60 + 5, minutes: 60 })).toBe(`${words} 8:05–9:05`)
  })
})

describe('2026 年公布的放假安排', () => {
  /** From the State Council's notice: the first and the last day off, and the first day back. */
  const holidays = [
    ['元旦', '2026-01-01', '2026-01-03', '2026-01-04'],
    ['春节', '2026-02-15', '2026-02-23', '2026-02-24'],
    ['清明节', '2026-04-04', '2026-04-06', '2026-04-07'],
    ['劳动节', '2026-05-01', '2026-05-05', '2026-05-06'],
    ['端午节', '2026-06-19', '2026-06-21', '2026-06-22'],
    ['中秋节', '2026-09-25', '2026-09-27', '2026-09-28'],
    ['国庆节', '2026-10-01', '2026-10-07', '2026-10-08'],
  ] as const
  const daysOf = (from: string, until: string): string[] => {
    const list = [from]
    while ((list.at(-1) ?? until) < until) list.push(addDays(list.at(-1) ?? until, 1))
    return list
  }
  const calendar = publishedCalendar()

  it.each(holidays)('%s：%s 到 %s 放假，接待顺延到 %s', (_, from, until, back) => {
    for (const day of daysOf(from, until))
      expect([day, isHoliday(day, calendar), awayFromHoliday(day, calendar)]).toEqual([day, true, back])
    expect(isHoliday(addDays(from, -1), calendar)).toBe(false)
    expect(isHoliday(back, calendar)).toBe(false)
    expect(awayFromHoliday(back, calendar)).toBe(back)
  })
  it('其余的日子都不放假：调休上班的周末不放，平常的周末是周末，不是节假日', () => {
    const off = new Set(holidays.flatMap(([, from, until]) => daysOf(from, until)))
    expect(off.size).toBe(33)
    const year = daysOf('2026-01-01', '2026-12-31')
    expect(year.filter(day => isHoliday(day, calendar))).toEqual([...off].sort())
    for (const worked of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
      expect([worked, isHoliday(worked, calendar), awayFromHoliday(worked, calendar)]).toEqual([
        worked,
        false,
        worked,
      ])
    for (const weekend of ['2026-03-07', '2026-03-08', '2026-11-28'])
      expect(awayFromHoliday(weekend, calendar)).toBe(weekend)
  })
  it('下一年的安排还没公布，只知道元旦放假', () => {
    expect(awayFromHoliday('2027-01-01', calendar)).toBe('2027-01-04')
    expect(awayFromHoliday('2027-02-08', calendar)).toBe('2027-02-08')
  })
})
