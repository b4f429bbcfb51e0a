import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Download, Page } from 'playwright-core'
import { button, choose, field, inForm, see } from '../journeys/steps'
import { DESK, inDistrict, PHONE } from '../support/inDistrict'
import { lookAt } from '../support/look'
import type { Screen } from '../support/screens'

const { comesToWork, url } = inDistrict()

/** Opens a site out of the list by its name; gives its code. */
const opensSite = async ({ page }: Screen, name: string): Promise<string> => {
  await button(page, '家站点').click()
  await field(page, '查找站点').fill(name)
  await button(page, new RegExp(name)).click()
  await see(page, '资料')
  return new URL(page.url()).searchParams.get('code') ?? ''
}

/** The browser's own question before something that cannot be undone. */
const agrees = (page: Page, word: string) =>
  page.locator('.taro-modal__foot, .taro-modal').getByText(word, { exact: true }).last().click()

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path())

describe('站点的管理', () => {
  it('秘书改开放时间，居民的页面上马上就是新的时间', async () => {
    const desk = await comesToWork('secretary-yueyang')
    const code = await opensSite(desk, '岳阳街道代表之家')
    await button(desk.page, '修改').click()
    await field(desk.page, '开放时间').fill('周一到周六 8:30-18:30')
    await see(desk.page, '看懂了：周一至周六 8:30–18:30')
    await button(desk.page, '保存').click()
    await button(desk.page, '安排人员').waitFor()
    await see(desk.page, '周一至周六 8:30–18:30')
    await desk.open(`/resident/site?code=${code}`)
    await see(desk.page, /周一至周六 8:30–18:30/)
    await desk.close()
  })

  it('关闭一个站点并指定接替的，旧海报的地址把居民带到那里', async () => {
    const desk = await comesToWork('secretary-yueyang')
    const { items } = await (
      await fetch(`${url()}/api/sites/search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ street: 'yueyang', level: 'POINT' }),
      })
    ).json()
    const [closing, next]: { name: string }[] = items
    const code = await opensSite(desk, closing?.name ?? '')
    await button(desk.page, '关闭').click()
    await field(desk.page, '原因').fill('居委会搬迁')
    await field(desk.page, '查找由哪个站点接替').fill(next?.name ?? '')
    await choose(desk.page, '由哪个站点接替', `${next?.name}（岳阳街道）`)
    await inForm(desk.page, '关闭这个站点').click()
    await agrees(desk.page, '关闭')
    await see(desk.page, /关闭：居委会搬迁/)
    await desk.open(`/q/${code}`)
    await see(desk.page, /居委会搬迁/)
    await see(desk.page, next?.name ?? '')
    await desk.close()
  })

  it('导入一份有一行错的表格：先看报告，确认后写入好的几行', async () => {
    const desk = await comesToWork('admin')
    await button(desk.page, '导出').click()
    const [exported] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByText('CSV 文本').click(),
    ])
    const [heads = '', first = '', second = ''] = (await bytesOf(exported)).toString('utf8').split(/\r?\n/)
    const table = path.join(mkdtempSync(path.join(tmpdir(), 'import-')), 'sites.csv')
    const broken = second.replace(/,(代表之家|代表联络站|代表联系点),/, ',什么也不是,')
    expect(broken).not.toBe(second)
    writeFileSync(table, [heads, first.replace('代表之家,', '代表之家一号,'), broken].join('\r\n'))
    await button(desk.page, '导入').click()
    const [chooser] = await Promise.all([
      desk.page.waitForEvent('filechooser'),
      button(desk.page, '选择文件检查').click(),
    ])
    await chooser.setFiles(table)
    await see(desk.page, '第 3 行')
    await button(desk.page, '导入 1 行，跳过 1 行有问题的').click()
    await agrees(desk.page, '导入')
    await see(desk.page, /修改了 1 个/)
    await desk.close()
  })

  it('给一条街道做海报，下载的是 PDF', async () => {
    const desk = await comesToWork('secretary-yueyang')
    await button(desk.page, '海报与扫码').click()
    await button(desk.page, '制作海报').click()
    await choose(desk.page, '纸张', 'A5 桌面')
    await button(desk.page, '开始制作').click()
    await see(desk.page, /张海报做好了/)
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      button(desk.page, '下载').click(),
    ])
    expect((await bytesOf(download)).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    await button(desk.page, '登记印好的日期').click()
    await button(desk.page, /^登记 \d+ 个站点$/).click()
    await see(desk.page, /已经登记/)
    await desk.close()
  })
})

describe.each([PHONE, DESK])('屏幕宽 $width', size => {
  it('后台的每一页都看得清、点得准、不用左右拖', async () => {
    const desk = await comesToWork('admin', size)
    const code = await opensSite(desk, '方松街道代表之家')
    const addresses = [
      '/staff/sites',
      `/staff/site?code=${code}`,
      `/staff/siteForm?code=${code}`,
      '/places/pick',
      '/staff/siteImport',
      '/staff/posters',
      '/staff/scans',
      '/staff/notices',
    ]
    for (const address of addresses) {
      await desk.open(address)
      expect({ address, ...(await lookAt(desk.page)) }).toEqual({
        ...{ address, tooWide: false, small: [], faults: [] },
      })
    }
    await desk.close()
  })
})
