import path from 'node:path'
import { deputies } from '../../assets/demo/people.json'
import { type District, startDistrict } from '../support/district'
import { signedIn } from '../support/signedIn'
import { AlipayHost } from '../support/weapp-host'

/** A Tuesday, 10:00 in Shanghai. */
const NOW = '2026-12-01T10:00+08:00'

const CODE = /^[2-9A-Z]{4}-[2-9A-Z]{4}$/

describe('支付宝小程序里的接待', () => {
  let district: District
  let app: AlipayHost
  beforeAll(async () => {
    district = await startDistrict(NOW)
  })
  afterEach(() => {
    expect(app.errors).toEqual([])
    app.close()
  })
  afterAll(() => district.close())

  const open = async (address: string, storage = {}) => {
    app = new AlipayHost({
      ...{ dist: path.resolve('dist/alipay'), baseUrl: district.url },
      ...{ now: district.now, storage },
    })
    await app.launch(address)
  }
  const press = (words: string) => app.tap(app.getByText(words))
  const calls = (name: string) => app.calls.filter(call => call.name === name).map(({ options }) => options)
  const firstWith = (selector: string, words: string) => {
    const found = app.$$(selector).find(one => app.text(one).includes(words))
    if (!found) throw new Error(`nothing here says ${words}`)
    return found
  }

  /** Opens the first reception of the schedule that has a place, and books its first free time. */
  const book = async (name: string) => {
    await open('/receptions/schedule?street=yueyang')
    await app.tap(firstWith('.tile', '还能约'))
    const session = app.top.query.id ?? ''
    const slot = firstWith('.slot', '还有')
    const free = app.text(slot)
    const time = free.slice(0, 5)
    await app.tap(slot)
    await press(`预约 ${time}`)
    await app.input(app.getByLabel('怎么称呼您'), name)
    await press(`确定预约 ${time}`)
    return { session, time, free }
  }

  /** What anybody else reads of a time of a reception. */
  const readSlot = async (session: string, time: string): Promise<string> => {
    app.close()
    await open(`/receptions/session?id=${session}`)
    return app.text(firstWith('.slot', time))
  }

  it('居民从日程里找到一场，约一个时间，看到预约码，把它抄下来', async () => {
    const { time } = await book('黄阿姨')
    expect(app.text()).toContain('约好了')
    expect(app.text('.ticket-time')).toBe(time)
    const code = app.text('.ticket-code')
    expect(code).toMatch(CODE)
    // Drawn out of boxes: a code of this length takes a few hundred.
    expect(app.$$('.qr-run').length).toBeGreaterThan(100)
    await press('加入手机日历')
    expect(calls('setClipboard')).toMatchObject([{ text: expect.stringContaining(`预约码 ${code}`) }])
  })

  it('取消先问一句，反悔的不取消；取消了，名额还给别人', async () => {
    const { session, time, free } = await book('老周')
    const code = app.text('.ticket-code')
    const kept = app.storage.snapshot()
    expect(await readSlot(session, time)).not.toBe(free)
    app.close()
    await open('/receptions/bookings', kept)
    await press(time)
    expect(app.text('.ticket-code')).toBe(code)

    app.mocks.confirm = { confirm: false }
    await press('取消预约')
    expect(calls('confirm')).toMatchObject([{ title: '取消这个预约？', confirmButtonText: '取消预约' }])
    expect(app.text('.ticket-code')).toBe(code)
    app.mocks.confirm = { confirm: true }
    await press('取消预约')
    expect(app.text('.ticket')).toContain('已取消')
    expect(app.$$('.ticket-code')).toEqual([])
    expect(await readSlot(session, time)).toBe(free)
  })

  it('登录的代表打开接待日历，翻月、换样子，点开一场看地点和谁来', async () => {
    const { kept } = await signedIn(district.url, 'deputy-01')
    await open('/deputy/calendar', kept)
    expect(app.text('.deputy-name')).toContain(`${deputies[0]?.name}代表`)
    expect(app.text('.calendar-title')).toContain('2026年12月')
    expect(app.$$('.month-day')).toHaveLength(35)
    await app.tap(app.getByLabel('往后翻'))
    expect(app.text('.calendar-title')).toContain('2027年1月')
    await press('今天')
    await press('日程')
    const site = app.text('.event-row-title')
    await app.tap('.event-row')
    expect(app.top.route).toBe('deputy/reception')
    expect(app.text()).toContain(site)
    expect(app.text()).toContain('参加接待的代表')
    expect(app.text()).toContain('选民想谈的事')
  })

  it('没有登录的打不开代表的日历，请他先登录', async () => {
    await open('/deputy/calendar')
    expect(app.top.route).toBe('staff/signIn')
  })
})
