import fc from 'fast-check'
import { bandsIn, lanesOver } from '../../src/app/parts/calendar/bands.shared'
import { blocksOf, linesIn } from '../../src/app/parts/calendar/columns.shared'
import { byDay, type CalendarItem, minuteOf } from '../../src/app/parts/calendar/items.shared'
import { markIn, markOf, sayMark } from '../../src/app/parts/calendar/marks.shared'
import { addMonths, mondayOf, shiftMonth, weekOf, weeksOf } from '../../src/app/parts/calendar/month.shared'
import { leafed, titleOf } from '../../src/app/parts/calendar/views.shared'
import { addDays, dayOf, startOfDay, weekdayOf } from '../../src/contract/time'

const DAY = '2026-11-26'
const item = (id: string, from: string, until: string, day = DAY): CalendarItem => ({
  id,
  startsAt: new Date(`${day}T${from}:00+08:00`).toISOString(),
  endsAt: new Date(`${day}T${until}:00+08:00`).toISOString(),
  title: id,
  tone: 'plain',
})
const shapes = (items: readonly CalendarItem[], across = 9) =>
  blocksOf(items, across).map(({ items: inside, top, minutes, column, columns }) => [
    inside.map(({ id }) => id).join('+'),
    top,
    minutes,
    `${column + 1}/${columns}`,
  ])

describe('一个月有几周', () => {
  it.each([
    ['2026-11', 6, '2026-10-26', '2026-12-06', '周日开始的月'],
    ['2026-10', 5, '2026-09-28', '2026-11-01', '周四开始的月'],
    ['2027-02', 4, '2027-02-01', '2027-02-28', '周一开始的 28 天'],
    ['2028-02', 5, '2028-01-31', '2028-03-05', '闰年的二月'],
    ['2027-01', 5, '2026-12-28', '2027-01-31', '跨年的那一周'],
  ])('%s 画 %i 周，从 %s 到 %s（%s）', (month, weeks, first, last) => {
    const drawn = weeksOf(month)
    expect(drawn).toHaveLength(weeks)
    expect(drawn.flat()[0]).toBe(first)
    expect(drawn.flat().at(-1)).toBe(last)
  })

  it('任何一个月，每周都是周一到周日，一天不缺、一天不重', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const days = weeksOf(`${year}-${String(number).padStart(2, '0')}`).flat()
        expect(days.every((day, at) => at === 0 || day === addDays(days[at - 1] ?? '', 1))).toBe(true)
        expect(days.map(weekdayOf).slice(0, 7)).toEqual([1, 2, 3, 4, 5, 6, 0])
        expect(days.length % 7).toBe(0)
      }),
    )
  })

  it('月份跨年往前往后数，31 日到了短月落在月末', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02')
    expect(addMonths('2027-01', -2)).toBe('2026-11')
    expect(shiftMonth('2027-01-31', 1)).toBe('2027-02-28')
  })
})

describe('一天按上海的钟算', () => {
  it('零点前后各归各的一天，不管看的人在哪个时区', () => {
    const late = { ...item('夜', '20:00', '21:00'), startsAt: '2026-11-26T15:59:00.000Z' }
    const early = { ...item('晨', '07:00', '08:00'), startsAt: '2026-11-26T16:00:00.000Z' }
    expect([...byDay([early, late]).keys()]).toEqual(['2026-11-26', '2026-11-27'])
  })

  it('七点半是这一天的第 450 分钟', () => {
    expect(minuteOf(startOfDay(DAY) + 450 * 60_000)).toBe(450)
  })

  it('节假日记“休”，调休上班记“班”，平常日子不记', () => {
    const days = ['2026-10-01', '2026-10-10', '2026-10-12']
    expect(days.map(markOf)).toEqual(['休', '班', ''])
    expect(days.map(day => markIn(day, true))).toEqual(['休 国庆节', '班', ''])
    expect(days.map(day => markIn(day, false))).toEqual(['休', '班', ''])
    expect(days.map(sayMark)).toEqual(['国庆节放假', '调休上班', ''])
  })
})

describe('同一时段的几场怎么排', () => {
  it('不重叠的各占整行', () => {
    expect(shapes([item('上', '09:00', '10:00'), item('下', '10:00', '11:00')])).toEqual([
      ['上', 120, 60, '1/1'],
      ['下', 180, 60, '1/1'],
    ])
  })

  it('重叠的并排，前一场结束后让出的那一列给后面的用', () => {
    expect(
      shapes([item('甲', '14:00', '15:30'), item('乙', '15:00', '16:00'), item('丙', '15:30', '16:30')]),
    ).toEqual([
      ['甲', 420, 90, '1/2'],
      ['乙', 480, 60, '2/2'],
      ['丙', 510, 60, '1/2'],
    ])
  })

  it('排不下的并成一块，从最早到最晚', () => {
    const three = [item('甲', '14:00', '15:00'), item('乙', '14:15', '15:15'), item('丙', '14:30', '16:00')]
    expect(shapes(three, 2)).toEqual([['甲+乙+丙', 420, 120, '1/1']])
  })

  it('七点前、二十一点后的也看得见，画在边上', () => {
    expect(shapes([item('早', '05:00', '06:00')])).toEqual([['早', 0, 45, '1/1']])
    expect(shapes([item('晚', '22:00', '23:00')])).toEqual([['晚', 795, 45, '1/1']])
  })

  it('任意一天：场场都在，同一列里没有两块相互盖住，也没有一块小于手指', () => {
    const minutes = fc.integer({ min: 0, max: 1380 })
    const one = fc.record({ id: fc.uuid(), start: minutes, length: fc.integer({ min: 5, max: 180 }) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (drafts, across) => {
        const items = drafts.map(({ id, start, length }) => ({
          ...item(id, '00:00', '00:00'),
          startsAt: new Date(startOfDay(DAY) + start * 60_000).toISOString(),
          endsAt: new Date(startOfDay(DAY) + Math.min(start + length, 1439) * 60_000).toISOString(),
        }))
        const blocks = blocksOf(items, across)
        expect(blocks.flatMap(block => block.items).length).toBe(items.length)
        for (const block of blocks) {
          expect(block.minutes).toBeGreaterThanOrEqual(45)
          expect(block.top + block.minutes).toBeLessThanOrEqual(840)
          expect(block.columns).toBeLessThanOrEqual(across)
          const over = blocks.filter(
            other =>
              other !== block &&
              other.column === block.column &&
              other.top < block.top + block.minutes &&
              block.top < other.top + other.minutes,
          )
          expect(over).toEqual([])
        }
      }),
    )
  })

  it('块里只写整行的字', () => {
    expect([45, 60, 90].map(linesIn)).toEqual([2, 3, 4])
  })
})

describe('跨天的事画成横条', () => {
  const week = weekOf('2026-11-16')
  const band = (id: string, fromOn: string, untilOn: string) =>
    ({ id, fromOn, untilOn, title: id, tone: 'campaign' }) as const

  it('只画落在这一周里的一段，并知道是不是真的开头和结尾', () => {
    expect(bandsIn(week, [band('活动', '2026-11-18', '2026-11-25')])).toMatchObject([
      { column: 3, span: 5, lane: 0, begins: true, ends: false },
    ])
    expect(bandsIn(weekOf('2026-11-30'), [band('活动', '2026-11-18', '2026-11-25')])).toEqual([])
  })

  it('碰上的两条上下排开，碰不上的同在一行；没有横条的日子不留空', () => {
    const pieces = bandsIn(week, [
      band('一', '2026-11-16', '2026-11-18'),
      band('二', '2026-11-18', '2026-11-19'),
      band('三', '2026-11-20', '2026-11-22'),
    ])
    expect(pieces.map(({ band: { id }, lane }) => [id, lane])).toEqual([
      ['一', 0],
      ['二', 1],
      ['三', 0],
    ])
    expect(week.map(day => lanesOver(pieces, day))).toEqual([1, 1, 2, 2, 1, 1, 1])
  })
})

describe('翻日历', () => {
  const now = Date.parse('2026-11-24T09:12:00+08:00')

  it.each([
    ['month', '2026年11月', '2026-12-01'],
    ['agenda', '2026年11月', '2026-12-01'],
    ['week', '11月23日–29日', '2026-12-01'],
    ['day', '今天', '2026-11-25'],
  ] as const)('按%s看，标题是“%s”，往后翻到 %s', (view, title, next) => {
    expect(titleOf(view, dayOf(now), now)).toBe(title)
    expect(leafed(view, dayOf(now), 1, now)).toBe(next)
  })

  it('跨月的一周写清两头；翻回这个月，落在今天', () => {
    expect(titleOf('week', '2026-12-02', now)).toBe('11月30日–12月6日')
    expect(leafed('month', '2026-12-01', -1, now)).toBe('2026-11-24')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  })
})
