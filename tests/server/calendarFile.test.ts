import fc from 'fast-check'
import { type FeedEvent, writeCalendar } from '../../src/server/receptions/feeds/calendarFile'
import { bundleWriter, expectFolded, readCalendarFile, writtenIn } from '../support/ical'

const makeEvent = (different: Partial<FeedEvent> = {}): FeedEvent => ({
  ...{ uid: 'reception-1@jiazhandian', sequence: 0, state: 'CONFIRMED', title: '代表接待', lines: [] },
  when: {
    startsAt: new Date('2026-11-13T14:00:00+08:00'),
    endsAt: new Date('2026-11-13T15:00:00+08:00'),
  },
  changedAt: new Date('2026-11-11T10:00:00+08:00'),
  url: 'https://jzd.example.cn/receptions/session?id=1',
  ...different,
})

/** Words as people type them, with everything that iCalendar gives a meaning to. */
const words = fc
  .array(
    fc.oneof(
      { arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }), weight: 2 },
      fc.constantFrom(',', ';', '\\', '\n', ':', '"', '，', '；', '🏠', '𠮷', '👩‍👩‍👧', '电梯', ' '),
    ),
    { maxLength: 60 },
  )
  .map(parts =>
    parts
      .join('')
      .replace(/(?!\n)[\p{Cc}\u2028\u2029]/gu, '')
      .trim(),
  )
  // node-ical takes an n after a written backslash for a line break; ical.js and RFC 5545 do not.
  .filter(text => !/\\n/i.test(text))

describe('日历文件', () => {
  it('随便什么话，两种程序读回来都一个字不差，每行都折得对', () => {
    fc.assert(
      fc.property(words, words, (title, line) => {
        const text = writeCalendar({
          name: '日历',
          events: [makeEvent({ title: `接待${title}`, lines: [`说${line}`] })],
        })
        expectFolded(Buffer.from(text))
        const [event] = readCalendarFile(text)
        expect(event?.summary).toBe(`接待${title}`)
        expect(event?.description).toBe(`说${line}\n详情：https://jzd.example.cn/receptions/session?id=1`)
      }),
      { numRuns: 500 },
    )
  })

  it('从别处粘来的换行都算换行，看不见的控制符去掉', () => {
    const title = '一\u2028二\u2029三\r\n四\u0085五\v六\u0007七\u001b八\t九'
    const text = writeCalendar({ name: title, events: [makeEvent({ title, lines: [title] })] })
    expectFolded(Buffer.from(text))
    expect(readCalendarFile(text)[0]?.summary).toBe('一\n二\n三\n四\n五\n六七八\t九')
    expect(text).toContain('X-WR-CALNAME:一 二 三 四 五 六七八\t九\r\n')
  })

  it('服务器的机器放在哪个时区，写出来都一样：接待是上海的钟点，改动时间是世界时', () => {
    bundleWriter()
    const days = makeEvent({ uid: 'campaign-1', when: { fromOn: '2026-12-01', untilOn: '2026-12-05' } })
    const calendar = { name: '日历', events: [makeEvent(), days], isReminding: true }
    const here = writeCalendar(calendar)
    for (const line of [
      'DTSTART;TZID=Asia/Shanghai:20261113T140000',
      'DTEND;TZID=Asia/Shanghai:20261113T150000',
      'DTSTAMP:20261111T020000Z',
      'LAST-MODIFIED:20261111T020000Z',
      'DTSTART;VALUE=DATE:20261201',
      'DTEND;VALUE=DATE:20261206',
    ])
      expect(here).toContain(`${line}\r\n`)
    for (const zone of ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati', 'UTC'])
      expect([zone, writtenIn(zone, calendar)]).toEqual([zone, here])
  })

  it('一场也没有，仍是一份读得了的日历', () => {
    expect(readCalendarFile(writeCalendar({ name: '日历', events: [] }))).toEqual([])
  })
})
