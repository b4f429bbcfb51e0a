import path from 'node:path'
import { type District, startDistrict } from '../support/district'
import { AlipayHost } from '../support/weapp-host'
import { failing } from '../support/weapp-host/logic/errors'

describe('支付宝小程序', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())

  const start = () =>
    new AlipayHost({
      dist: path.resolve('dist/alipay'),
      baseUrl: district.url,
      mocks: { chooseImage: { apFilePaths: [path.resolve('tests/support/lamp.jpg')] } },
    })

  it('居民提交一条意见，带一张照片，拿到回执，看到进展', async () => {
    const app = start()
    await app.launch('/resident/site?code=GBRT6X')
    expect(app.text()).toContain('岳阳街道代表之家')
    await app.tap(app.getByText('我要提意见'))
    await app.input(app.getByLabel('说说是什么事'), '三号楼门口的路灯坏了半个月，晚上看不清。')
    await app.tap(app.getByText('道路路灯'))
    await app.tap(app.getByLabel('添加照片，已有 0/9 张'))
    await app.idle()
    await app.input(app.getByLabel('设一个查询密码'), '2468')
    await app.tap(app.getByText('提交'))
    await app.idle()
    expect(app.text()).toContain('您的意见已送到')
    await app.tap(app.getByText('查看进展'))
    await app.idle()
    expect(app.text()).toContain('三号楼门口的路灯坏了半个月')
    expect(app.text()).toContain('您提交了意见')
    expect(app.errors).toEqual([])
    app.close()
  })

  it.each<[string, (typeof AlipayHost.prototype.mocks)[string], string]>([
    ['海报', { code: 'https://jzd.example/q/GBRT6X' }, '岳阳街道代表之家'],
    ['别人的二维码', { code: 'https://example.com/pay' }, '这不是家站点的二维码'],
    ['本人退了出来', failing('用户取消', { error: 10 }), '没有扫到'],
    ['本人没有允许用相机', failing('用户不允许授权', { error: 2001 }), '允许支付宝用相机'],
    ['相机打不开', failing('操作失败', { error: 11 }), '相机没有打开'],
  ])('扫海报，%s', async (_, answer, sentence) => {
    const app = start()
    await app.launch('/resident/scan')
    app.mocks.scan = answer
    await app.tap(app.getByText('扫一扫海报'))
    expect(app.text()).toContain(sentence)
    expect(app.errors).toEqual([])
    app.close()
  })

  it.each(['/resident/home', '/resident/scan', '/places/nearby', '/resident/me', '/staff/signIn'])(
    '%s 打得开',
    async address => {
      const app = start()
      await app.launch(address)
      await app.idle()
      expect(app.text().length).toBeGreaterThan(20)
      expect(app.errors).toEqual([])
      app.close()
    },
  )
})
