import path from 'node:path'
import { makeReceiptCode } from '../../src/contract/scan'
import { type District, startDistrict } from '../support/district'
import { signedIn } from '../support/signedIn'
import { WeappHost } from '../support/weapp-host'
import { failing } from '../support/weapp-host/logic/errors'

/** A Tuesday, 10:15 in Shanghai: a reception is under way. */
const MORNING = '2026-11-24T02:15:00.000Z'

const SITE = 'GBRT6X'
const HOME = '岳阳街道代表之家'

/** A receipt of somebody else's opinion looks like a booking code, and is none. */
const receipt = makeReceiptCode(Array.from({ length: 30 }, (_, at) => at * 7 + 3))
const advertisement = `https://example.com/pay?order=${'7'.repeat(80)}`

/** What the camera of a phone answers when nothing was scanned, and what people are told. */
const misses: [what: string, answer: () => never, sentence: string][] = [
  ['本人退了出来', failing('cancel'), '没有扫到'],
  ['本人没有允许用相机', failing('auth deny'), '允许微信用相机'],
  ['手机没有让微信用相机', failing('system permission denied'), '允许微信用相机'],
  ['隐私协议里没有写', failing('api scope is not declared in the privacy agreement'), '允许微信用相机'],
  ['相机打不开', failing(''), '相机没有打开'],
]

describe('微信小程序里扫码', () => {
  let district: District
  let host: WeappHost
  let keeper: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    district = await startDistrict(MORNING)
    keeper = await signedIn(district.url, 'liaison-1')
  })
  afterEach(() => {
    expect(host.errors).toEqual([])
    host.close()
  })
  afterAll(() => district.close())

  const open = async (address: string, storage = {}) => {
    host = new WeappHost({
      ...{ dist: path.resolve('dist/weapp'), baseUrl: district.url },
      ...{ now: district.now, storage },
    })
    await host.launch(address)
  }
  const press = (words: string) => host.tap(host.getByText(words))
  const asked = (address: string) =>
    host.calls.filter(({ name, options }) => name === 'request' && Object(options).url.endsWith(address))

  describe('居民扫海报', () => {
    const scans = async (answer: (typeof host.mocks)[string]) => {
      await open('/resident/scan')
      host.mocks.scanCode = answer
      await press('扫一扫海报')
    }
    const isThere = () => {
      expect(host.top.route).toBe('resident/site')
      expect(host.text()).toContain(HOME)
    }

    it.each([
      ['二维码', { result: `https://jzd.example/q/${SITE}`, path: '' }],
      ['小程序码', { result: '', path: `resident/site?scene=${SITE}`, scanType: 'WX_CODE' }],
    ])('海报上的%s：站点就打开了，也记下是扫海报来的', async (_, answer) => {
      await scans(answer)
      isThere()
      expect(host.calls.find(({ name }) => name === 'scanCode')?.options).toMatchObject({
        scanType: ['qrCode'],
      })
      expect(host.top.query.from).toBe('scan')
    })

    it.each<[string, (typeof host.mocks)[string], string]>([
      ['别人的二维码', { result: advertisement }, '这不是家站点的二维码'],
      ['居民自己的预约码', { result: receipt }, '这不是家站点的二维码'],
      ['不是站点的小程序码', { result: '', path: 'resident/home' }, '这不是家站点的二维码'],
      ...misses,
    ])('%s：说清楚，再扫一次能成，输入编号也能打开', async (_, answer, sentence) => {
      await scans(answer)
      expect(host.top.route).toBe('resident/scan')
      expect(host.text('.notice')).toContain(sentence)
      await host.input(host.getByLabel('输入海报上的编号'), SITE)
      await press('打开')
      isThere()
      await host.back()
      host.mocks.scanCode = { result: `https://jzd.example/q/${SITE}` }
      await press('扫一扫海报')
      isThere()
      await host.back()
      expect(host.$$('.notice')).toEqual([])
    })

    it.each<[string, (typeof host.mocks)[string], string]>([
      ['别人的二维码', { result: advertisement }, '这不是家站点的二维码'],
      ...misses,
    ])('在首页扫，%s：也说一句，输入编号就在下面', async (_, answer, sentence) => {
      await open('/resident/home')
      host.mocks.scanCode = answer
      await press('扫一扫海报')
      const told = host.calls.filter(({ name }) => name === 'showToast').at(-1)
      expect(Object(told?.options).title).toContain(sentence)
      await press('输入编号')
      expect(host.top.route).toBe('resident/scan')
    })
  })

  describe('联络员在门口扫预约码', () => {
    interface Guest {
      readonly name: string
      readonly status: string
      readonly code: string
    }
    const guests = async (): Promise<Guest[]> => {
      const answer = await fetch(`${district.url}/api/door`, {
        headers: { authorization: `Bearer ${keeper.token}` },
      })
      const { items }: { items: { guests: Guest[] }[] } = await answer.json()
      return items.flatMap(one => one.guests)
    }
    const expected = async (): Promise<Guest> => {
      const guest = (await guests()).find(({ status }) => status === 'booked')
      if (!guest) throw new Error('nobody is expected at this door')
      return guest
    }
    const scans = async (answer: (typeof host.mocks)[string]) => {
      await open('/door/scan', keeper.kept)
      host.mocks.scanCode = answer
      await press('扫居民的预约码')
    }

    it('预约码：是谁、约了几点都写着，点一下就登记到场', async () => {
      const { name, code } = await expected()
      await scans({ result: code })
      expect(host.text('.found-name')).toBe(name)
      await press('到了')
      expect(host.text('.found-stand')).toBe('已到场')
      expect((await guests()).find(one => one.code === code)?.status).toBe('arrived')
      await press('核对下一位')
      expect(host.text()).toContain('扫居民的预约码')
    })

    it.each<[string, (typeof host.mocks)[string], string]>([
      ['别人的二维码', { result: advertisement }, '这不是预约码'],
      ['站点的海报', { result: `https://jzd.example/q/${SITE}` }, '这不是预约码'],
      ['小程序码', { result: '', path: `resident/site?scene=${SITE}` }, '这不是预约码'],
      ...misses,
    ])('%s：说清楚，不拿去问服务器，输入预约码照样核对', async (_, answer, sentence) => {
      const { name, code } = await expected()
      await scans(answer)
      expect(host.text('.notice')).toContain(sentence)
      expect(asked('/api/door/codes')).toEqual([])
      await host.input(host.getByLabel('或者输入预约码'), code)
      await press('核对')
      expect(host.text('.found-name')).toBe(name)
      await press('核对下一位')
      host.mocks.scanCode = { result: code }
      await press('扫居民的预约码')
      expect(host.text('.found-name')).toBe(name)
    })

    it('像预约码而没有这个预约的，问过服务器，说没有', async () => {
      await scans({ result: receipt })
      expect(asked('/api/door/codes')).toHaveLength(1)
      expect(host.text()).toContain('没有这个预约码，请核对后再试。')
    })
  })
})
