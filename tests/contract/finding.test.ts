import { fromWgs84, toWgs84 } from '../../src/contract/datum'
import { distanceBetween, type Gcj02, sayDistance } from '../../src/contract/place'
import { isOffWork, isOpenAt, readHours, sayHours, sayOpen } from '../../src/contract/sites'
import { layOut } from '../../src/server/demo/places'
import { makeRandom } from '../../src/server/demo/random'
import { readTexts } from '../../src/server/demo/texts'
import { calendar } from '../support/facts'

const hoursOf = (text: string) => {
  const hours = readHours(text)
  if (!hours) throw new Error(`cannot be read: ${text}`)
  return hours
}
const at = (time: string) => new Date(`2026-${time}:00+08:00`)

describe('开放时间', () => {
  it.each([
    ['周一至周五 9:00-17:00', '周一至周五 9:00–17:00'],
    ['周一到周五9：00～17：00', '周一至周五 9:00–17:00'],
    [' 周一-周日 08:30—16:30 ', '每天 8:30–16:30'],
    ['每天 0:00-24:00', '每天 0:00–24:00'],
    ['周六、周日 9:00-11:30、13:00-16:00', '周六、周日 9:00–11:30、13:00–16:00'],
    ['周五、三、一 9:00-11:00', '周一、周三、周五 9:00–11:00'],
    ['周一二三 9:00至11:00', '周一至周三 9:00–11:00'],
    ['周天 10:00-12:00', '周日 10:00–12:00'],
    ['周一至周五 9:00-17:00；周六 9:00-12:00', '周一至周五 9:00–17:00；周六 9:00–12:00'],
    ['周一 9:00-10:00; 周一 14:00-15:00', '周一 9:00–10:00、14:00–15:00'],
  ])('“%s” 记作 “%s”', (written, kept) => {
    expect(sayHours(hoursOf(written))).toBe(kept)
    expect(sayHours(hoursOf(kept))).toBe(kept)
  })

  it.each([
    '',
    '工作日',
    '周一至周五',
    '9:00-17:00',
    '周五至周一 9:00-17:00',
    '周八 9:00-17:00',
    '周一 17:00-9:00',
    '周一 9:00-9:00',
    '周一 9:60-10:00',
    '周一 9:00-25:00',
    '周一 9:00',
    '周一至周五 9:00-17:00；另行通知',
  ])('“%s” 看不懂，不猜', written => {
    expect(readHours(written)).toBeNull()
  })

  const usual = '周一至周五 9:00-11:30、13:00-17:00；周六 9:00-12:00'
  it.each([
    ['周三上午', '11-11T10:00', true],
    ['刚到九点', '11-11T09:00', true],
    ['九点差一分', '11-11T08:59', false],
    ['午休', '11-11T11:30', false],
    ['下午最后一分钟', '11-11T16:59', true],
    ['五点整', '11-11T17:00', false],
    ['周六上午', '11-14T10:00', true],
    ['周六下午', '11-14T14:00', false],
    ['周日', '11-15T10:00', false],
    ['国庆节，周四', '10-01T10:00', false],
    ['国庆假期里的周一', '10-05T10:00', false],
    ['国庆假期里的周六，不是调休，照周六开', '10-03T10:00', true],
    ['国庆后补班的周六，照平日开', '10-10T15:00', true],
  ])('%s（%s）：开着 %s', (_, time, isOpen) => {
    expect(isOpenAt(hoursOf(usual), at(time), calendar)).toBe(isOpen)
  })

  it.each([
    [usual, '11-11T10:00', '正在开放，11:30 结束'],
    [usual, '11-11T11:45', '今天 13:00 开放'],
    [usual, '11-11T18:00', '明天 9:00 开放'],
    [usual, '11-14T12:30', '11月16日 周一 9:00 开放'],
    ['周一至周五 9:00-17:00', '09-30T18:00', '10月8日 周四 9:00 开放'],
    ['周一至周五 9:00-17:00', '10-09T17:30', '明天 9:00 开放'],
    ['周四 9:00-17:00', '10-01T08:00', '10月8日 周四 9:00 开放'],
  ])('%s，在 %s：%s', (written, time, said) => {
    expect(sayOpen(hoursOf(written), at(time), calendar)).toBe(said)
  })

  it.each([
    ['周一至周五 9:00-17:00', false],
    ['周一至周五 9:00-18:00', false],
    ['周一至周五 10:00-20:00', true],
    ['周一至周五 9:00-17:00；周六 9:00-11:00', true],
    ['周日 9:00-11:00', true],
  ])('%s，下班后或周末能去：%s', (written, can) => {
    expect(isOffWork(hoursOf(written))).toBe(can)
  })
})

/** The reference places: where Chinese maps and where GPS put them. Metro rows are converted and rounded to five digits. */
const places: readonly [name: string, map: Gcj02, gps: readonly [number, number], metres: number][] = [
  ['人民北路196号', [121.227114, 31.015967], [121.222698, 31.018095], 2],
  ['草场浜路125弄36号', [121.197987, 31.005055], [121.193533, 31.007153], 2],
  ['富强路1585号', [121.232275, 30.993125], [121.227865, 30.99527], 2],
  ['思贤路1336号', [121.210996, 31.027948], [121.206561, 31.030052], 2],
  ['通波路50号', [121.239917, 31.02951], [121.235507, 31.031638], 2],
  ['新松江路2661号', [121.184114, 31.037431], [121.179631, 31.039486], 2],
  ['沪松路255弄18号', [121.244553, 31.026046], [121.240145, 31.028177], 2],
  ['涞坊路288弄', [121.31701, 31.155618], [121.312498, 31.157603], 2],
  ['松江大学城站', [121.23271, 31.0541], [121.22829, 31.05621], 15],
  ['荣乐东路一带', [121.262, 31.014], [121.2576, 31.0161], 15],
  ['松江新城站', [121.23077, 31.03023], [121.22635, 31.03235], 15],
  ['松江体育中心站', [121.23062, 31.01606], [121.22621, 31.01819], 15],
  ['醉白池站', [121.22932, 31.00097], [121.2249, 31.00311], 15],
  ['松江南站', [121.23115, 30.98497], [121.22674, 30.98712], 15],
  ['九亭站', [121.31897, 31.13748], [121.31445, 31.13947], 15],
  ['泗泾站', [121.26065, 31.11833], [121.25623, 31.12041], 15],
]

describe('坐标', () => {
  it.each(places)('%s：GPS 换成地图坐标，地图坐标换回 GPS', (_, map, gps, metres) => {
    expect(distanceBetween(fromWgs84(gps), map)).toBeLessThan(metres)
    expect(distanceBetween(toWgs84(map), gps)).toBeLessThan(metres)
    expect(distanceBetween(fromWgs84(toWgs84(map)), map)).toBeLessThan(0.5)
    // Left as it is, a GPS reading would lie half a kilometre off: no test passes by standing still.
    expect(distanceBetween(gps, map)).toBeGreaterThan(400)
  })
})

/** Along the chord through the earth: another way to the same distance. */
const byChord = (a: Gcj02, b: Gcj02): number => {
  const point = ([lng, lat]: Gcj02) => {
    const [x, y] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180]
    return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)]
  }
  const to = point(b)
  return 2 * 6_371_008.8 * Math.asin(Math.hypot(...point(a).map((n, i) => n - (to[i] ?? 0))) / 2)
}

describe('距离', () => {
  const { sites } = layOut(readTexts().neighbourhoods, makeRandom(1))
  const spots = sites.flatMap(({ lng, lat }): Gcj02[] => (lng && lat ? [[lng, lat]] : []))
  it('全区任何两个站点之间，和另一种算法相差不到千分之五', () => {
    expect(spots).toHaveLength(116)
    const worst = spots.flatMap(a =>
      spots.filter(b => b !== a).map(b => Math.abs(distanceBetween(a, b) / byChord(a, b) - 1)),
    )
    expect(Math.max(...worst)).toBeLessThan(0.005)
  })
  it('纬度一度约 111 公里，同一点是零', () => {
    expect(distanceBetween([121, 31], [121, 32])).toBeCloseTo(111_195, -1)
    expect(distanceBetween([121, 31], [121, 31])).toBe(0)
  })
  it.each([
    [0, '不到 50 米'],
    [49, '不到 50 米'],
    [350.4, '350 米'],
    [994, '990 米'],
    [996, '1 公里'],
    [1_234, '1.2 公里'],
    [12_345, '12 公里'],
  ])('%d 米说成“%s”', (metres, said) => {
    expect(sayDistance(metres)).toBe(said)
  })
})
