import {
  decodeReceipt,
  decodeSite,
  encodeSite,
  makeReceiptCode,
  makeSiteCode,
  sayReceipt,
} from '../../src/contract/scan'
import { dayOf, sayDay, sayTime } from '../../src/contract/time'
import { addWorkdays, isEstimate, isWorkday, workdaysBetween } from '../../src/contract/workdays'
import { calendar } from '../support/facts'

describe('编号', () => {
  const bytes = Array.from({ length: 32 }, (_, i) => (i * 37) % 256)
  const site = makeSiteCode(bytes)
  const receipt = makeReceiptCode(bytes)
  it('海报上的网址、路径、小写、空格和横线都认得', () => {
    const spaced = `${site.slice(0, 3)} ${site.slice(3).toLowerCase()}`
    for (const text of [site, encodeSite('https://a.example', site), `/q/${site}?from=x`, spaced])
      expect(decodeSite(text)).toBe(site)
    expect(decodeReceipt(sayReceipt(receipt).toLowerCase())).toBe(receipt)
  })
  const signs = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ']
  const places = [...site].map((_, i) => i)
  const put = (code: string, i: number, sign: string | undefined) =>
    code.slice(0, i) + sign + code.slice(i + 1)
  it('错一个字，认得出是错的', () => {
    const wrong = places.flatMap(i => signs.filter(sign => sign !== site[i]).map(sign => put(site, i, sign)))
    expect(wrong.map(decodeSite).filter(Boolean)).toEqual([])
  })
  it('换了两个字，认得出是错的', () => {
    const swapped = places.flatMap(i => places.map(j => put(put(site, i, site[j]), j, site[i])))
    expect(swapped.filter(code => code !== site && decodeSite(code) !== null)).toEqual([])
  })
  it('别的东西不是编号', () => {
    for (const text of ['', '你好', 'https://a.example/', receipt, 'IL0O11'])
      expect(decodeSite(text)).toBeNull()
  })
})

describe('时间', () => {
  const now = '2026-11-11T10:00:00+08:00'
  it('按上海的日历算哪一天，不管机器在哪里', () => {
    expect(dayOf('2026-11-10T16:30:00Z')).toBe('2026-11-11')
  })
  it.each([
    ['2026-11-11T09:05:00+08:00', '今天 09:05'],
    ['2026-11-10T14:00:00+08:00', '昨天 14:00'],
    ['2026-11-08T14:00:00+08:00', '周日 14:00'],
    ['2026-11-02T14:00:00+08:00', '11月2日 14:00'],
    ['2025-11-02T14:00:00+08:00', '2025年11月2日 14:00'],
  ])('%s 说成 %s', (at, said) => expect(sayTime(at, now)).toBe(said))
  it.each([
    ['2026-11-11', '今天'],
    ['2026-11-12', '明天'],
    ['2026-11-18', '11月18日 周三'],
    ['2027-01-04', '2027年1月4日 周一'],
  ])('%s 说成 %s', (day, said) => expect(sayDay(day, now)).toBe(said))
})

describe('工作日', () => {
  it('国庆放假，调休的周六上班', () => {
    expect(isWorkday('2026-10-01', calendar)).toBe(false)
    expect(isWorkday('2026-10-10', calendar)).toBe(true)
    expect(isWorkday('2026-10-11', calendar)).toBe(false)
  })
  it('跨过长假算五个工作日', () => {
    expect(addWorkdays('2026-09-30', 5, calendar)).toBe('2026-10-13')
    expect(workdaysBetween('2026-09-30', '2026-10-13', calendar)).toBe(5)
  })
  it('反过来没有工作日', () => expect(workdaysBetween('2026-11-11', '2026-11-10', calendar)).toBe(0))
  it('还没公布放假安排的年份只是预计', () => {
    expect(isEstimate('2026-12-31', calendar)).toBe(false)
    expect(isEstimate('2027-01-04', calendar)).toBe(true)
  })
})
