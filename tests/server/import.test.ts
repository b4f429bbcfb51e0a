import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { sql } from 'kysely'
import Papa from 'papaparse'
import type { ErrorCode } from '../../src/contract/errors'
import { makeSiteCode } from '../../src/contract/scan'
import type { ImportReport } from '../../src/contract/sites'
import { dayOf } from '../../src/contract/time'
import { createTableReader } from '../../src/server/imports/tableReader'
import { tidyUp } from '../../src/server/jobs'
import { inTransaction } from '../../src/server/store/db'
import { touchSites } from '../../src/server/store/siteFeed'
import type { SiteRow } from '../../src/server/store/tables'
import { NOW } from '../support/facts'
import { type Answered, engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { tableWorkerFile } from '../support/server-setup'
import {
  csvOf,
  csvTextOf,
  gridOf,
  type Heading,
  headings,
  type Line,
  makeLine,
  toGb18030,
  xlsxOf,
} from '../support/tables'
import { makeWorld, type World } from '../support/world'

const HOUR = 3_600_000
const photo = readFileSync('tests/support/lamp.jpg')
const headingsOnly = gridOf([])
/** A workbook with its sheet changed by hand. */
const mended = async (lines: Line[], mend: (xml: string) => string, part = 'xl/worksheets/sheet1.xml') => {
  const parts = unzipSync(await xlsxOf(gridOf(lines)))
  const xml = mend(Buffer.from(parts[part] ?? []).toString())
  return Buffer.from(zipSync({ ...parts, [part]: strToU8(xml) }))
}
const bomb = () =>
  mended([makeLine()], xml => xml.replace('<sheetData>', `<sheetData>${' '.repeat(41 << 20)}`))
const farAway = (place: string) =>
  mended([makeLine()], xml =>
    xml.replace('</sheetData>', `<row><c r="${place}" t="str"><v>x</v></c></row></sheetData>`),
  )
/** A code that passes its check sign and was given to nobody. */
const UNUSED = makeSiteCode([9, 9, 9, 9, 9])

describe.each(engines)('批量导入站点（%s）', engine => {
  let server: TestServer
  let world: World
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    await stayAwake(server)
  })
  beforeEach(() => {
    server.clock.now = NOW
  })
  afterAll(() => server.close())

  const check = (bytes: Buffer, token = world.tokens.admin, key?: string): Promise<Answered> =>
    server.ask('POST', '/api/staff/imports', { file: { bytes, name: 'a' }, token, ...(key && { key }) })
  const checked = async (bytes: Buffer): Promise<ImportReport> => {
    const { status, body } = await check(bytes)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body
  }
  const checkLines = async (...lines: Line[]) => checked(csvOf(gridOf(lines)))
  const confirm = (id: string, { token = world.tokens.admin, key = randomUUID() } = {}) =>
    server.ask('POST', `/api/staff/imports/${id}/confirmation`, { token, key, body: {} })
  const saidOf = ({ status, body }: Answered) => [status, body.error?.code]

  const siteRows = () => server.services.db.selectFrom('sites').selectAll().orderBy('id').execute()
  const siteNamed = (name: string) =>
    server.services.db.selectFrom('sites').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
  const siteCoded = (code: string) =>
    server.services.db.selectFrom('sites').selectAll().where('code', '=', code).executeTakeFirstOrThrow()
  /** Somebody else's change of a site, as the stewards make it. */
  const change = (code: string, changes: Partial<SiteRow>) =>
    inTransaction(server.services.db, async tx => {
      const { id } = await tx
        .updateTable('sites')
        .set(changes)
        .where('code', '=', code)
        .returning('id')
        .executeTakeFirstOrThrow()
      await touchSites(tx, [id])
    })
  /** A new site through an import. */
  const made = async (different: Line = {}): Promise<SiteRow> => {
    const 名称 = `站点 ${randomUUID().slice(0, 8)}`
    const { id } = await checkLines(makeLine({ 名称, ...different }))
    expect((await confirm(id)).body).toEqual({ created: 1, changed: 0 })
    return siteNamed(String(different.名称 ?? 名称))
  }
  const lineOf = (site: SiteRow, different: Line = {}): Line =>
    makeLine({ 编号: site.code, 名称: site.name, 地址: site.address, ...different })

  /** How many rows every table has, but for those that remember the asking. */
  const countAll = async () => {
    const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
      where schemaname = 'public' and tablename not in ('site_imports', 'idempotency')`.execute(
      server.services.db,
    )
    const counts = rows.map(async ({ name }) => {
      const {
        rows: [row],
      } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}`.execute(
        server.services.db,
      )
      return [name, row?.count] as const
    })
    return Object.fromEntries(await Promise.all(counts))
  }
  const snapshot = async () => ({
    counts: await countAll(),
    sites: await siteRows(),
    feed: await server.services.db.selectFrom('siteFeed').selectAll().execute(),
  })

  const exported = async (format: 'xlsx' | 'csv', token = world.tokens.admin, street?: string) => {
    const { status, body } = await server.ask('POST', '/api/staff/sites/export', {
      token,
      body: { format, street },
    })
    expect(status).toBe(200)
    const answer = await fetch(server.url + body.url)
    expect(answer.status).toBe(200)
    return { name: body.fileName, bytes: Buffer.from(await answer.arrayBuffer()) }
  }
  const exportedText = async (token?: string, street?: string) =>
    (await exported('csv', token, street)).bytes.toString()

  describe('谁可以', () => {
    it.each(['secretary', 'chair', 'liaisonOfficer', 'supervisor', 'deputy'] as const)(
      '%s 不能检查，也不能确认',
      async role => {
        const { id } = await checkLines(makeLine())
        const token = world.tokens[role]
        const bytes = csvOf(gridOf([makeLine()]))
        expect(saidOf(await check(bytes, token))).toEqual([403, 'forbidden'])
        expect(saidOf(await confirm(id, { token }))).toEqual([403, 'forbidden'])
        await confirm(id)
        await server.services.db.deleteFrom('sites').where('name', '=', '新村代表联系点').execute()
      },
    )

    it('别的管理员检查的，自己确认不了', async () => {
      const before = await snapshot()
      const { id } = await checkLines(makeLine())
      expect(saidOf(await confirm(id, { token: world.strangers.admin }))).toEqual([409, 'importGone'])
      expect(saidOf(await confirm(randomUUID()))).toEqual([409, 'importGone'])
      expect(await snapshot()).toEqual(before)
    })
  })

  describe('不收的', () => {
    let before: Awaited<ReturnType<typeof snapshot>>
    beforeAll(async () => {
      before = await snapshot()
    })
    afterEach(async () => expect(await snapshot()).toEqual(before))

    const without = (...missing: Heading[]) =>
      csvOf(
        gridOf(
          [makeLine()],
          headings.filter(heading => !missing.includes(heading)),
        ),
      )
    const many = () => csvOf(gridOf(Array.from({ length: 20_001 }, (_, i) => ({ 名称: `第${i}个` }))))
    const cut = async () => (await xlsxOf(gridOf([makeLine()]))).subarray(0, 3000)
    const scrambled = async () => {
      const bytes = await xlsxOf(
        gridOf(Array.from({ length: 300 }, (_, i) => makeLine({ 名称: `第${i}个` }))),
      )
      return Buffer.concat([bytes.subarray(0, 5000), Buffer.alloc(200, 7), bytes.subarray(5200)])
    }
    const wrong: readonly (readonly [string, () => Promise<Buffer> | Buffer, number, ErrorCode])[] = [
      ['一张照片', () => photo, 400, 'tableUnreadable'],
      ['叫 .xlsx 的照片', () => Buffer.concat([Buffer.from('PK\x03\x04'), photo]), 400, 'tableUnreadable'],
      ['旧的 .xls，或者加了密码的', () => Buffer.from('d0cf11e0a1b11ae100', 'hex'), 400, 'tableUnreadable'],
      ['断了一半的表格', cut, 400, 'tableUnreadable'],
      ['中间坏了的表格', scrambled, 400, 'tableUnreadable'],
      ['不是表格的压缩包', () => Buffer.from(zipSync({ 'a.xml': strToU8('<a/>') })), 400, 'tableUnreadable'],
      ['引号不成对的 CSV', () => Buffer.from('编号,名称\r\n,"新村\r\n'), 400, 'tableUnreadable'],
      ['一封信', () => Buffer.from('路灯不亮'), 400, 'tableColumns'],
      ['空文件', () => Buffer.alloc(0), 400, 'tableEmpty'],
      ['几个空行', () => Buffer.from('\r\n\r\n,,\r\n'), 400, 'tableEmpty'],
      ['只有标题的 CSV', () => csvOf(headingsOnly), 400, 'tableEmpty'],
      ['只有标题的 XLSX', () => xlsxOf(headingsOnly), 400, 'tableEmpty'],
      ['空的 XLSX', () => xlsxOf([]), 400, 'tableEmpty'],
      ['没有名称这一列', () => without('名称'), 400, 'tableColumns'],
      ['有经度没有纬度', () => without('纬度'), 400, 'tableColumns'],
      ['两万零一行', many, 413, 'tableTooLarge'],
      ['小文件里的一大片空白', () => bomb(), 413, 'tableTooLarge'],
      ['写到很远的一列', () => farAway('XFD2'), 413, 'tableTooLarge'],
      ['写到很远的一行', () => farAway('A1048576'), 413, 'tableTooLarge'],
      ['不算远的一格，中间却空出七千万格', () => farAway('ZZ99999'), 413, 'tableTooLarge'],
      ['六兆的文件', () => Buffer.alloc(6 * 1024 * 1024, 65), 413, 'tableTooLarge'],
    ]
    it.each(wrong)('%s', async (_, make, status, code) => {
      expect(saidOf(await check(await make()))).toEqual([status, code])
    })

    it.each([
      ['时间', { milliseconds: 1, megabytes: 512 }],
      ['内存', { milliseconds: 30_000, megabytes: 4 }],
    ])('读起来太费%s的，停下来不读，服务器照常', async (_, limits) => {
      const rows = Array.from({ length: 20_000 }, (_, i) => makeLine({ 名称: `第${i}个联系点` }))
      const read = createTableReader(tableWorkerFile, limits)
      await expect(read(await xlsxOf(gridOf(rows)))).rejects.toMatchObject({ code: 'tableTooLarge' })
      expect((await server.ask('GET', '/healthz')).status).toBe(200)
    })

    it('缺的列一个个说出来', async () => {
      const { body } = await check(without('编号', '接待时间', '经度', '电话'))
      expect(body.error.fields).toEqual({
        编号: '缺少“编号”这一列',
        经度: '缺少“经度”这一列',
        接待时间: '缺少“接待时间”这一列',
      })
    })

    it('哪一行的引号不对，也说出来', async () => {
      const { body } = await check(Buffer.from('编号,名称\r\n,好的\r\n,"新村\r\n'))
      expect(body.error.fields).toEqual({ '第 3 行': '引号不成对' })
    })

    it('没有文件', async () => {
      const { status, body } = await server.ask('POST', '/api/staff/imports', {
        token: world.tokens.admin,
        body: {},
      })
      expect([status, body.error.code]).toEqual([400, 'tableMissing'])
    })
  })

  describe('读得懂', () => {
    const grid = (name: string, columns?: readonly (keyof Line)[]) =>
      gridOf([makeLine({ 名称: name, 电话: '021-57810001', 状态: '开放', 备注: '不认识的列' })], columns)
    const files: readonly (readonly [string, (name: string) => Promise<Buffer> | Buffer])[] = [
      ['XLSX', name => xlsxOf(grid(name))],
      ['UTF-8 的 CSV', name => csvOf(grid(name))],
      ['带 BOM 的 CSV', name => Buffer.from(`\uFEFF${csvTextOf(grid(name))}`)],
      ['中文 Excel 存的 CSV（GB18030）', name => toGb18030(csvTextOf(grid(name)))],
      ['分号隔开的', name => Buffer.from(csvTextOf(grid(name), ';'))],
      ['制表符隔开的', name => Buffer.from(csvTextOf(grid(name), '\t'))],
      ['Excel 的“Unicode 文本”', name => Buffer.from(`\uFEFF${csvTextOf(grid(name), '\t')}`, 'utf16le')],
      ['列的次序反过来', name => csvOf(grid(name, [...headings].reverse()))],
      ['有不认识的列', name => csvOf(grid(name, ['备注', ...headings, '状态']))],
      ['前后有空格', name => csvOf(grid(` ${name}　`).map(row => row.map(cell => `  ${cell} `)))],
    ]
    it.each(files)('%s', async (kind, make) => {
      const name = `${kind}代表联系点`
      const report = await checked(await make(name))
      expect(report).toMatchObject({ total: 1, good: 1, badRows: 0, bad: [] })
      expect(report.counts).toEqual({ create: 1, change: 0, same: 0 })
      expect((await confirm(report.id)).body).toEqual({ created: 1, changed: 0 })
      expect(await siteNamed(name)).toMatchObject({
        ...{ level: 'POINT', address: '新村路1号', phone: '021-57810001', hours: '周一至周五 9:00–17:00' },
        ...{
          lng: null,
          lat: null,
          neighbourhood: null,
          boxWeekday: null,
          closedOn: null,
          revision: 1,
          isDemo: false,
        },
      })
    })

    it.each<[string, Line, Partial<SiteRow>]>([
      ['级别写代号', { 级别: 'home' }, { level: 'HOME' }],
      ['街道写网址里的名字', { 街道: 'elsewhere' }, {}],
      [
        '全角的数字',
        { 电话: '０２１－５７８１', 接待时间: '周一　９：００－１７：００' },
        { phone: '021-5781', hours: '周一 9:00–17:00' },
      ],
      ['经纬度是数', { 经度: 121.244553, 纬度: 31.026046 }, { lng: 121.244553, lat: 31.026046 }],
      ['经纬度是字', { 经度: '121.244553', 纬度: '３１.026046' }, { lng: 121.244553, lat: 31.026046 }],
      ['电话是数', { 电话: 13800001111 }, { phone: '13800001111' }],
      ['说明变成了日期', { 时间说明: new Date('2026-12-01') }, { hoursNote: '2026-12-01' }],
      ['开箱日写周三', { 开箱日: '周三', 意见箱位置: '门口' }, { boxWeekday: 3 }],
      ['开箱日写星期天', { 开箱日: '星期天', 意见箱位置: '门口' }, { boxWeekday: 7 }],
      ['开箱日是数', { 开箱日: 5, 意见箱位置: '门口' }, { boxWeekday: 5 }],
      ['地址像公式，前面有引号', { 地址: "'=1+1" }, { address: '=1+1' }],
      [
        '什么都填了',
        { 居民区: '新村', 怎么去: '9 号线', 意见箱位置: '门口', 开箱日: '周二' },
        { neighbourhood: '新村', directions: '9 号线', boxPlace: '门口' },
      ],
    ])('%s', async (name, different, expected) => {
      const { id } = await checked(await xlsxOf(gridOf([makeLine({ 名称: name, ...different })])))
      await confirm(id)
      expect(await siteNamed(name)).toMatchObject(expected)
    })

    /** A code like 23E456, which Excel takes for a number. */
    const numeric = (): string => {
      for (let i = 0; i < 8 ** 4; i += 1) {
        const code = makeSiteCode([i % 8, (i >> 3) % 8, 12, (i >> 6) % 8, (i >> 9) % 8])
        if (/\d$/.test(code) && Number.isFinite(Number(code))) return code
      }
      throw new Error('no such code')
    }
    it.each<[string, (code: string) => string | number]>([
      ['就是编号', code => code],
      ['有空格和横线', code => `${code.slice(0, 3)}-${code.slice(3)} `.toLowerCase()],
      ['海报上的网址', code => `https://example.org/q/${code}`],
      ['Excel 当成了数', code => Number(code)],
      ['Excel 显示的样子', code => Number(code).toExponential().toUpperCase()],
    ])('编号：%s', async (_, write) => {
      const site = await made()
      const code = numeric()
      await change(site.code, { code })
      const { counts } = await checked(
        await xlsxOf(gridOf([lineOf(site, { 编号: write(code), 电话: '021-12345' })])),
      )
      expect(counts).toEqual({ create: 0, change: 1, same: 0 })
      await change(code, { code: site.code })
    })

    it('没有的列不动，空着的格清空', async () => {
      const site = await made({ 电话: '021-57810002', 怎么去: '9 号线', 经度: 121.24, 纬度: 31.02 })
      const columns = ['编号', '名称', '级别', '街道', '地址', '接待时间', '怎么去'] as const
      const { id } = await checked(csvOf(gridOf([lineOf(site)], columns)))
      expect((await confirm(id)).body).toEqual({ created: 0, changed: 1 })
      expect(await siteCoded(site.code)).toMatchObject({
        ...{ phone: '021-57810002', directions: null, lng: 121.24, lat: 31.02, revision: 2 },
      })
    })

    it('换了地址是搬家，海报要重印；改说明不是', async () => {
      const [moved, noted] = [await made(), await made()]
      const { id } = await checkLines(
        lineOf(moved, { 地址: '新址路9号' }),
        lineOf(noted, { 怎么去: '问保安' }),
      )
      await confirm(id)
      const today = dayOf(NOW)
      expect(await siteCoded(moved.code)).toMatchObject({
        ...{ movedFrom: '新村路1号', movedOn: today, posterChangedOn: today },
      })
      expect(await siteCoded(noted.code)).toMatchObject({ movedFrom: null, posterChangedOn: null })
    })
  })

  describe('一行里的错', () => {
    const long = '长'.repeat(61)
    const faults: readonly (readonly [Line, Heading, string])[] = [
      [{ 名称: '' }, '名称', '请填写名称'],
      [{ 名称: long }, '名称', '不超过 40 个字'],
      [{ 级别: '' }, '级别', '请写代表之家、代表联络站或代表联系点'],
      [{ 级别: '代表小站' }, '级别', '请写代表之家、代表联络站或代表联系点'],
      [{ 街道: '' }, '街道', '请填写街道'],
      [{ 街道: '丙街道' }, '街道', '没有这个街道'],
      [{ 居民区: long }, '居民区', '不超过 40 个字'],
      [{ 地址: '' }, '地址', '请填写地址'],
      [{ 地址: '长'.repeat(101) }, '地址', '不超过 100 个字'],
      [{ 经度: '东经121', 纬度: 31.02 }, '经度', '请写成数字，例如 121.227114'],
      [{ 经度: 121.24, 纬度: '北' }, '纬度', '请写成数字，例如 31.015967'],
      [{ 经度: '', 纬度: 31.02 }, '经度', '经度和纬度要一起填，或者都不填'],
      [{ 经度: 121.24, 纬度: '' }, '纬度', '经度和纬度要一起填，或者都不填'],
      [{ 经度: 31.02, 纬度: 121.24 }, '经度', '坐标不在国内，请检查经度和纬度的顺序'],
      [{ 电话: '打给老王' }, '电话', '电话只能有数字和横线'],
      [{ 接待时间: '' }, '接待时间', '看不懂这个时间，请写成：周一至周五 9:00-17:00；周六 9:00-12:00'],
      [
        { 接待时间: '有人就开' },
        '接待时间',
        '看不懂这个时间，请写成：周一至周五 9:00-17:00；周六 9:00-12:00',
      ],
      [{ 接待时间: `周一 9:00-17:00${'、9:00-17:00'.repeat(20)}` }, '接待时间', '不超过 200 个字'],
      [{ 时间说明: '长'.repeat(101) }, '时间说明', '不超过 100 个字'],
      [{ 怎么去: '长'.repeat(201) }, '怎么去', '不超过 200 个字'],
      [{ 意见箱位置: long, 开箱日: '周三' }, '意见箱位置', '不超过 60 个字'],
      [{ 意见箱位置: '门口' }, '开箱日', '请选择意见箱每周哪天开箱'],
      [{ 开箱日: '周三' }, '意见箱位置', '请填写意见箱在哪里'],
      [{ 开箱日: '初一' }, '开箱日', '请写周一到周日里的一天，没有意见箱就空着'],
      [{ 编号: 'ABCDEF' }, '编号', '编号有错，校验位对不上，请核对海报上的编号'],
      [{ 编号: '站点1' }, '编号', '编号有错，校验位对不上，请核对海报上的编号'],
      [{ 编号: UNUSED }, '编号', '没有这个编号的站点；要新建就把编号空着'],
      [{ 名称: '甲街道联系点' }, '名称', '这个街道已经有同名的站点；要修改它，请填写它的编号'],
    ]
    it.each(faults)('%j', async (different, column, problem) => {
      const report = await checkLines({}, makeLine(different))
      const value = String(different[column] ?? '')
      const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value
      expect(report).toMatchObject({ total: 1, good: 0, badRows: 1 })
      // The heading is row 1, the empty line row 2.
      expect(report.bad).toEqual([{ row: 3, column, value: shown, problem }])
      expect((await confirm(report.id)).body).toEqual({ created: 0, changed: 0 })
    })

    it('一行里错几处，说几处', async () => {
      const { bad, badRows } = await checkLines(
        makeLine({ 名称: '', 电话: '打给老王', 开箱日: '初一' }),
        makeLine(),
      )
      expect(badRows).toBe(1)
      expect(bad.map(({ row, column }) => [row, column])).toEqual([
        ...[[2, '名称'] as const, [2, '电话'] as const, [2, '开箱日'] as const],
      ])
    })

    const listOf = async ({ list }: ImportReport): Promise<readonly string[][]> => {
      const answer = await fetch(server.url + list?.url)
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      return Papa.parse<string[]>((await answer.text()).trim()).data
    }
    it('错的地方多了，先说两百处，还有多少处也说；清单里一处不少', async () => {
      const bad = makeLine({ 名称: '', 电话: '=打给老王' })
      const report = await checkLines(...Array.from({ length: 150 }, () => bad))
      expect(report).toMatchObject({
        badRows: 150,
        faults: 300,
        list: { fileName: '导入问题-2026-11-11.csv' },
      })
      expect(report.bad).toHaveLength(200)
      expect(report.bad.at(-1)).toMatchObject({ row: 101, column: '电话' })
      const [heads, ...lines] = await listOf(report)
      expect(heads).toEqual(['行', '列', '内容', '问题'])
      // The quote keeps a table program from calculating what a stranger wrote.
      expect(lines).toEqual(
        Array.from({ length: 150 }, (_, i) => [
          [String(i + 2), '名称', '', '请填写名称'],
          [String(i + 2), '电话', "'=打给老王", '电话只能有数字和横线'],
        ]).flat(),
      )
    })

    it('没有错的，也就没有清单', async () => {
      expect(await checkLines(makeLine())).toMatchObject({ bad: [], faults: 0, list: null })
    })

    it('编号在表里写了两遍，两行都不算', async () => {
      const site = await made()
      const report = await checkLines(
        lineOf(site, { 电话: '021-11111' }),
        makeLine({ 名称: '好的' }),
        lineOf(site, { 编号: site.code.toLowerCase(), 电话: '021-22222' }),
      )
      expect(report.counts).toEqual({ create: 1, change: 0, same: 0 })
      expect(report.bad).toEqual([
        { row: 2, column: '编号', value: site.code, problem: '和第 4 行重复' },
        { row: 4, column: '编号', value: site.code.toLowerCase(), problem: '和第 2 行重复' },
      ])
    })

    it('两个新站点在同一个街道同名，两行都不算；在两个街道可以', async () => {
      const report = await checkLines(
        ...[
          makeLine({ 名称: '一样' }),
          makeLine({ 名称: '一样' }),
          makeLine({ 名称: '一样', 街道: '乙街道' }),
        ],
      )
      expect(report.bad.map(({ row, problem }) => [row, problem])).toEqual([
        ...[[2, '和第 3 行重复'] as const, [3, '和第 2 行重复'] as const],
      ])
      expect(report.good).toBe(1)
    })

    it('关闭的站点不能改，照原样放着可以', async () => {
      const site = await made()
      await change(site.code, { closedOn: '2026-11-01', closedWhy: '拆迁' })
      const kept = await checkLines(lineOf(site))
      expect(kept.counts).toEqual({ create: 0, change: 0, same: 1 })
      const { bad } = await checkLines(lineOf(site, { 电话: '021-12345' }))
      expect(bad).toEqual([
        { row: 2, column: '编号', value: site.code, problem: '这个站点已经关闭，不能修改' },
      ])
    })

    it('公式出错的格、存不下的字符，不当成空的', async () => {
      const failed = await mended([makeLine({ 电话: '021-12345' })], xml =>
        xml.replace(/<c r="I2" t="s"><v>\d+<\/v>/, '<c r="I2" t="e"><v>#N/A</v>'),
      )
      expect((await checked(failed)).bad).toEqual([
        { row: 2, column: '电话', value: '#N/A', problem: '这一格的公式出错了' },
      ])
      const strange = await mended(
        [makeLine({ 地址: '坏字' })],
        xml => xml.replace('坏字', '坏_x0000_字'),
        'xl/sharedStrings.xml',
      )
      expect((await checked(strange)).bad).toEqual([
        { row: 2, column: '地址', value: '', problem: '有不能保存的字符，请重新输入' },
      ])
    })
  })

  describe('确认', () => {
    it('同一个防重复编号，答得一样，只写一次；换一个编号再来，没有了', async () => {
      const { id } = await checkLines(makeLine({ 名称: '只写一次' }))
      const key = randomUUID()
      const first = await confirm(id, { key })
      expect(first.body).toEqual({ created: 1, changed: 0 })
      expect(await confirm(id, { key })).toEqual(first)
      expect(saidOf(await confirm(id))).toEqual([409, 'importGone'])
      expect((await siteRows()).filter(({ name }) => name === '只写一次')).toHaveLength(1)
    })

    it('检查重发，答得一样，只留一份', async () => {
      const key = randomUUID()
      const bytes = csvOf(gridOf([makeLine({ 名称: '只留一份' })]))
      const first = await check(bytes, world.tokens.admin, key)
      expect(await check(bytes, world.tokens.admin, key)).toEqual(first)
      const kept = await server.services.db.selectFrom('siteImports').select('id').execute()
      expect(kept.filter(({ id }) => id === first.body.id)).toHaveLength(1)
      await confirm(first.body.id)
    })

    it('十个同时确认，写一次', async () => {
      const { id } = await checkLines(makeLine({ 名称: '同时确认' }))
      const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(id)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
      expect((await siteRows()).filter(({ name }) => name === '同时确认')).toHaveLength(1)
    })

    const meanwhile: readonly (readonly [string, Line, (site: SiteRow) => Promise<unknown>])[] = [
      ['关闭了', { 电话: '021-22222' }, site => change(site.code, { closedOn: '2026-11-20' })],
      ['同一处有人改过', { 电话: '021-22222' }, site => change(site.code, { phone: '021-33333' })],
      ['表里没改的地方有人改过', { 电话: '021-22222' }, site => change(site.code, { directions: '问保安' })],
      ['本来一样，有人改过', {}, site => change(site.code, { phone: '021-33333' })],
    ]
    it.each(meanwhile)('检查以后站点%s，要重新检查', async (_, different, act) => {
      const site = await made()
      const { id } = await checkLines(lineOf(site, different), makeLine({ 名称: `跟着的${site.code}` }))
      await act(site)
      const before = await snapshot()
      expect(saidOf(await confirm(id))).toEqual([409, 'importStale'])
      expect(saidOf(await confirm(id))).toEqual([409, 'importStale'])
      expect(await snapshot()).toEqual(before)
    })

    it('检查以后别人新建了同名的站点，要重新检查', async () => {
      const line = makeLine({ 名称: '抢先一步' })
      const [mine, theirs] = [await checkLines(line), await checkLines(line)]
      expect((await confirm(theirs.id)).status).toBe(200)
      expect(saidOf(await confirm(mine.id))).toEqual([409, 'importStale'])
    })

    it('检查以后改的是别的站点，照样可以', async () => {
      const [site, other] = [await made(), await made()]
      const { id } = await checkLines(lineOf(site, { 电话: '021-22222' }))
      await change(other.code, { phone: '021-33333' })
      expect((await confirm(id)).body).toEqual({ created: 0, changed: 1 })
    })

    it('写到一半出了错，一行也不留下；修好了还能确认', async () => {
      const { db } = server.services
      const site = await made()
      const { id } = await checkLines(
        ...Array.from({ length: 600 }, (_, i) => makeLine({ 名称: `半路第${i}个` })),
        lineOf(site, { 电话: '021-22222' }),
        makeLine({ 名称: '坏在半路' }),
      )
      await sql`alter table sites add constraint halfway check (name <> '坏在半路')`.execute(db)
      const before = await snapshot()
      const failed = await confirm(id)
      expect(saidOf(failed)).toEqual([500, 'internal'])
      expect(await snapshot()).toEqual(before)
      await sql`alter table sites drop constraint halfway`.execute(db)
      expect((await confirm(id)).body).toEqual({ created: 601, changed: 1 })
    })

    it('过了一天就过期，整理时扔掉', async () => {
      const { id } = await checkLines(makeLine({ 名称: '过期的' }))
      const kept = async () =>
        (await server.services.db.selectFrom('siteImports').select('id').execute()).map(row => row.id)
      server.clock.now = new Date(NOW.getTime() + 23 * HOUR)
      await tidyUp(server.services)
      expect(await kept()).toContain(id)
      server.clock.now = new Date(NOW.getTime() + 25 * HOUR)
      expect(saidOf(await confirm(id))).toEqual([409, 'importGone'])
      await tidyUp(server.services)
      expect(await kept()).not.toContain(id)
    })

    it('写进去就找得到', async () => {
      const { code } = await made({ 名称: '找得到代表联系点' })
      const { body } = await server.ask('POST', '/api/sites/search', { body: { q: '找得到' } })
      expect(body.items.map((site: { code: string }) => site.code)).toEqual([code])
    })
  })

  describe('导出', () => {
    it('没有登录的人不行', async () => {
      const answer = await server.ask('POST', '/api/staff/sites/export', { body: { format: 'csv' } })
      expect(saidOf(answer)).toEqual([401, 'signInNeeded'])
    })

    it('只有自己职责里的', async () => {
      const { tokens, strangers } = world
      const [here, there] = ['甲街道联系点', '乙街道联系点']
      const names = async (token: string, street?: string) => {
        const text = await exportedText(token, street)
        return [text.includes(here), text.includes(there)]
      }
      for (const token of [tokens.admin, tokens.supervisor, tokens.auditor, tokens.districtOfficer])
        expect(await names(token)).toEqual([true, true])
      for (const role of ['secretary', 'chair', 'liaisonOfficer'] as const) {
        expect(await names(tokens[role])).toEqual([true, false])
        expect(await names(strangers[role])).toEqual([false, true])
      }
      expect((await exportedText(tokens.liaisonOfficer)).trim().split('\r\n')).toHaveLength(2)
      expect(await names(tokens.admin, 'elsewhere')).toEqual([false, true])
      expect(await names(tokens.secretary, 'elsewhere')).toEqual([false, false])
    })

    it('文件名有日期；CSV 带 BOM，中文 Excel 才认得', async () => {
      const { name, bytes } = await exported('csv')
      expect(name).toBe(`家站点-${dayOf(NOW)}.csv`)
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
      expect(bytes.toString().slice(1).split('\r\n')[0]).toBe([...headings, '状态'].join(','))
      expect((await exported('xlsx')).name).toBe(`家站点-${dayOf(NOW)}.xlsx`)
    })

    it('标题行粗体，不随着滚动', async () => {
      const parts = unzipSync((await exported('xlsx')).bytes)
      const part = (name: string) => Buffer.from(parts[name] ?? []).toString()
      expect(part('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
      expect(part('xl/styles.xml')).toContain('<b/>')
    })

    it.each(['=1+1', '+86 21', '-2', '@SUM(A1)', '＝cmd', "'=1", "''=1"])(
      '%j 在别人的电脑上不会当公式算，导回来还是它',
      async address => {
        const site = await made()
        await change(site.code, { address })
        const text = await exportedText()
        expect(text).toContain(`,'${address},`)
        expect(text).not.toMatch(/(?:^|,)"?[=+\-@＝]/m)
        const own = Papa.parse<string[]>(text).data.filter(([code]) => code === site.code || code === '编号')
        expect((await checked(csvOf(own))).counts).toEqual({ create: 0, change: 0, same: 1 })
        await change(site.code, { address: '一号' })
      },
    )

    it.each(['xlsx', 'csv'] as const)('%s 不改就导回来，全都一样', async format => {
      const site = await made({
        接待时间: '每天 8:30-20:00',
        经度: 121.244553,
        纬度: 31.026046,
        意见箱位置: '门口',
        开箱日: '周五',
      })
      await change(site.code, { directions: '"9 号线",\n出站右转; 第二个门' })
      const closed = await made()
      await change(closed.code, { closedOn: '2026-11-01', closedWhy: '拆迁' })
      const before = await snapshot()
      const report = await checked((await exported(format)).bytes)
      expect(report).toMatchObject({ bad: [], badRows: 0, total: before.sites.length })
      expect(report.counts).toEqual({ create: 0, change: 0, same: before.sites.length })
      expect((await confirm(report.id)).body).toEqual({ created: 0, changed: 0 })
      expect(await snapshot()).toEqual(before)
    })
  })

  describe('五千行里有四十行错的', () => {
    const kinds: readonly (readonly [Line, Heading, string])[] = [
      [{ 名称: '' }, '名称', '请填写名称'],
      [{ 级别: '小站' }, '级别', '请写代表之家、代表联络站或代表联系点'],
      [{ 街道: '丙街道' }, '街道', '没有这个街道'],
      [{ 经度: 31.02, 纬度: 121.24 }, '经度', '坐标不在国内，请检查经度和纬度的顺序'],
      [{ 电话: '没有' }, '电话', '电话只能有数字和横线'],
      [{ 接待时间: '随时' }, '接待时间', '看不懂这个时间，请写成：周一至周五 9:00-17:00；周六 9:00-12:00'],
      [{ 编号: UNUSED.slice(0, 5) }, '编号', '编号有错，校验位对不上，请核对海报上的编号'],
      [{ 开箱日: '每天' }, '开箱日', '请写周一到周日里的一天，没有意见箱就空着'],
    ]
    const kindOf = (i: number) => (i % 125 === 7 ? kinds[Math.floor(i / 125) % kinds.length] : undefined)
    const lines = (batch: string): Line[] =>
      Array.from({ length: 5000 }, (_, i) =>
        makeLine({
          ...{ 名称: `${batch}第${i}联系点`, 街道: i % 2 ? '甲街道' : '乙街道', 居民区: `${i % 136}居民区` },
          ...{
            地址: `新村路${i}号`,
            经度: 121.2 + i / 1e5,
            纬度: 31 + i / 1e5,
            电话: `021-${5_000_000 + i}`,
          },
          ...{
            接待时间: '周一至周五 9:00-11:30、13:00-17:00；周六 9:00-12:00',
            意见箱位置: '门口',
            开箱日: '周三',
          },
          ...kindOf(i)?.[0],
        }),
      )
    const expected = Array.from({ length: 5000 }, (_, i) => i).flatMap(i => {
      const [different, column, problem] = kindOf(i) ?? []
      if (!different || !column) return []
      return [{ row: i + 2, column, value: String(different[column] ?? ''), problem }]
    })
    const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      const from = performance.now()
      const result = await work()
      console.log(`${engine} ${what}: ${Math.round(performance.now() - from)} ms`)
      return result
    }

    it.each([
      ['XLSX', xlsxOf],
      ['CSV', async (grid: ReturnType<typeof gridOf>) => csvOf(grid)],
    ] as const)(
      '%s：报告不多不少，确认以前什么都没写，确认以后正好 4960 个',
      async (kind, write) => {
        const bytes = await write(gridOf(lines(kind)))
        const before = await snapshot()
        const report = await timed(`${kind} check`, () => checked(bytes))
        expect(await snapshot()).toEqual(before)
        expect(report.bad).toHaveLength(40)
        expect(report.bad).toEqual(expected)
        expect(report).toMatchObject({ total: 5000, good: 4960, badRows: 40, faults: 40 })
        expect(report.counts).toEqual({ create: 4960, change: 0, same: 0 })
        const { body } = await timed(`${kind} confirm`, () => confirm(report.id))
        expect(body).toEqual({ created: 4960, changed: 0 })
        const { counts, sites } = await snapshot()
        expect(counts).toEqual({ ...before.counts, sites: before.sites.length + 4960 })
        const fresh = sites.filter(({ name }) => name.startsWith(`${kind}第`))
        expect([fresh.length, new Set(fresh.map(({ code }) => code)).size]).toEqual([4960, 4960])
        expect(fresh.every(({ search, feed }) => search !== '' && feed > 0)).toBe(true)
      },
      120_000,
    )

    it('检查的时候，别的请求照样有人答', async () => {
      const bytes = await xlsxOf(gridOf(lines('别让人等')))
      let isChecking = true
      const askMeanwhile = async (): Promise<number> => {
        let answered = 0
        for (; isChecking; answered += 1) await server.ask('GET', '/healthz')
        return answered
      }
      const meanwhile = askMeanwhile()
      await checked(bytes)
      isChecking = false
      // Some four hundred; seventy, were the file read by the server itself.
      expect(await meanwhile).toBeGreaterThan(150)
    })

    it('全部再改一遍', async () => {
      const grid = Papa.parse<string[]>((await exported('csv')).bytes.toString()).data
      const phone = headings.indexOf('电话')
      const rows = grid.filter(([, name = '']) => name.startsWith('CSV第'))
      const edited = [grid[0] ?? [], ...rows.map(row => row.with(phone, '021-12345'))]
      const report = await timed('change check', () => checked(csvOf(edited)))
      expect(report.counts).toEqual({ create: 0, change: 4960, same: 0 })
      expect((await timed('change confirm', () => confirm(report.id))).body).toEqual({
        created: 0,
        changed: 4960,
      })
      const phones = (await siteRows()).filter(site => site.phone === '021-12345' && site.revision === 2)
      expect(phones).toHaveLength(4960)
    }, 120_000)
  })
})
