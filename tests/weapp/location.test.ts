import { existsSync } from 'node:fs'
import path from 'node:path'
import { type District, startDistrict } from '../support/district'
import { WeappHost } from '../support/weapp-host'
import { failing } from '../support/weapp-host/logic/errors'

/** Metro station 松江新城站 in GCJ-02, as WeChat answers when it is asked for gcj02. */
const NEW_CITY = { longitude: 121.23077, latitude: 31.03023 }

describe('微信小程序里找身边的站点', () => {
  let district: District
  let host: WeappHost
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterEach(() => {
    expect(host.errors).toEqual([])
    host.close()
  })
  afterAll(() => district.close())

  const open = async (getFuzzyLocation: () => unknown = () => NEW_CITY) => {
    host = new WeappHost({
      dist: path.resolve('dist/weapp'),
      baseUrl: district.url,
      mocks: { getFuzzyLocation },
    })
    await host.launch('/places/nearby')
    await host.idle()
  }
  const asked = () => host.calls.filter(({ name }) => name === 'getFuzzyLocation')
  const names = () => host.$$('.site-line-name').map(node => host.text(node))

  it('不问位置也有列表；点一下才问，问的是 gcj02，近的排在前面', async () => {
    await open()
    const before = names()
    expect(before).toHaveLength(10)
    expect(asked()).toEqual([])
    await host.tap(host.getByText('用我的位置'))
    expect(asked()).toMatchObject([{ options: { type: 'gcj02' } }])
    expect(host.text()).toContain('离我的大致位置')
    expect(names()).not.toEqual(before)
    const metres = host.$$('.site-line-far').map(node => host.text(node))
    expect(metres).toHaveLength(10)
    expect(metres[0]).toMatch(/^(不到 50|\d{2,3}) 米$/)
    await host.reachBottom()
    expect(names()).toHaveLength(20)
    await host.reachBottom()
    expect(names()).toHaveLength(30)
    expect(JSON.stringify(host.storage.snapshot())).not.toContain('121.2')
  })

  it.each([
    ['本人没有允许', 'auth deny', {}, '您没有允许定位'],
    ['本人没有允许（另一种说法）', 'auth denied', {}, '您没有允许定位'],
    ['手机没有让微信定位', 'system permission denied', {}, '手机的定位没有打开'],
    ['手机关了定位', ':ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', {}, '手机的定位没有打开'],
    ['小程序没有获得授权', 'not authorized', {}, '这里暂时不能定位'],
    ['没有声明接口', 'the api need to be declared in the requiredPrivateInfos field', {}, '这里暂时不能定位'],
    [
      '隐私协议里没有写',
      'api scope is not declared in the privacy agreement',
      { errno: 112 },
      '这里暂时不能定位',
    ],
    ['超时', 'timeout', {}, '一时没有定到位'],
  ])('%s：说清楚，列表还在，选居民区照样找', async (_, reason, extra, sentence) => {
    await open(failing(reason, extra))
    await host.tap(host.getByText('用我的位置'))
    expect(host.text()).toContain(sentence)
    expect(names()).toHaveLength(10)
    await host.tap(host.getByText('选街道或居民区'))
    await host.tap('.place-tile')
    await host.tap(host.$$('.place-tile').at(-1) ?? '.place-tile')
    expect(host.$$('.site-line-far')).toHaveLength(10)
    expect(host.text()).not.toContain(sentence)
  })

  it('没有允许的，去设置里打开以后就找到了', async () => {
    await open(failing('auth deny'))
    await host.tap(host.getByText('用我的位置'))
    host.mocks.openSetting = { authSetting: { 'scope.userFuzzyLocation': true } }
    host.mocks.getFuzzyLocation = NEW_CITY
    await host.tap(host.getByText('去设置里打开'))
    expect(host.text()).toContain('离我的大致位置')
  })

  it('在地图上选一个地方，从那里找', async () => {
    await open()
    host.mocks.chooseLocation = { name: '泰晤士小镇', address: '', longitude: 121.197, latitude: 31.037 }
    await host.tap(host.getByLabel('从哪里找'))
    await host.tap(host.getByText('在地图上选'))
    expect(host.text()).toContain('离泰晤士小镇')
    expect(asked()).toEqual([])
  })

  it('地图上点一堆就放大，点一个站点就看到它的卡片，导航用的是 GCJ-02', async () => {
    await open()
    await host.tap(host.getByText('用我的位置'))
    await host.tap(host.$$('.looks-one').at(-1) ?? '.looks-one')
    const markers = () => JSON.stringify(host.$('map').attr.markers)
    for (const [, icon = ''] of markers().matchAll(/"iconPath":"(\/[^"]+)"/g))
      expect(existsSync(`dist/weapp${icon}`)).toBe(true)
    expect(markers()).toContain('"iconPath":"/places/pins/')
    const found = /"ariaLabel":"([^"]+，代表[^"]+)"/.exec(markers())?.[1] ?? ''
    await host.tapMarker('map', found)
    expect(host.text()).toContain(found.split('，')[0])
    await host.tap(host.getByText('导航'))
    const { options } = host.calls.filter(({ name }) => name === 'openLocation').at(-1) ?? {}
    const { longitude, latitude } = Object(options)
    expect(markers()).toContain(`"longitude":${longitude},"latitude":${latitude}`)
  })
})
