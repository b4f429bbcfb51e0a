import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { usePicked } from '../../src/app/picked'
import { useSession } from '../../src/app/session'
import InboxPage from '../../src/app/staff/inbox'
import NoticesPage from '../../src/app/staff/notices'
import PostersPage from '../../src/app/staff/posters'
import ScansPage from '../../src/app/staff/scans'
import SignInPage from '../../src/app/staff/signIn'
import SitePage from '../../src/app/staff/site'
import SiteFormPage from '../../src/app/staff/siteForm'
import SiteImportPage from '../../src/app/staff/siteImport'
import SitesPage from '../../src/app/staff/sites'
import { editDeputy, readDeputy } from '../../src/contract/deputies'
import { errors } from '../../src/contract/errors'
import { endNotice, listNotices, type NoticeView, postNotice } from '../../src/contract/home'
import { listOpinions } from '../../src/contract/opinions'
import {
  makePosters,
  markPrinted,
  type PosterJob,
  readPosterOptions,
  readPosters,
} from '../../src/contract/posters'
import type { DutyRole } from '../../src/contract/roles'
import { readScanFigures } from '../../src/contract/scanFigures'
import { signIn } from '../../src/contract/session'
import {
  closeSite,
  confirmImport,
  createSite,
  editSite,
  exportSites,
  findSites,
  type ImportReport,
  listSitePeople,
  listStaffSites,
  mergeSite,
  posterFaults,
  readStaffSite,
  reopenSite,
  type StaffSite,
  setSitePeople,
} from '../../src/contract/sites'
import { dayOf } from '../../src/contract/time'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { makeSiteCard, makeStaffSite, makeStaffSiteCard, opinionId, siteCode } from '../support/samples'
import { phone } from '../support/stubs/taro'

const idOf = (n: number) => `0198c0de-0000-7000-8000-00000000020${n}`
const zhongshan = { slug: 'zhongshan', name: '中山街道' }
const fangsong = { slug: 'fangsong', name: '方松街道' }
const officer = (...roles: DutyRole[]) => ({
  id: opinionId,
  name: '王敏',
  duties: roles.map(role => ({ role, place: '中山街道' })),
})
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const inSheet = () => within(screen.getByRole('dialog'))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const said = () => jest.mocked(Taro.showModal).mock.calls.at(-1)?.[0]
const went = (url: string) => expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
const refusesToConfirm = () =>
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: 'ok' })

let server: ReturnType<typeof startApp>
const lists = (cards = [makeStaffSiteCard()], streets = [zhongshan]) =>
  server.answers(listStaffSites, () => ({
    items: cards,
    total: cards.length,
    hasMore: false,
    streets,
    mayCreate: true,
    mayImport: true,
  }))

beforeEach(() => {
  server = startApp()
  lists()
  useSession.setState({ token: 'token', me: officer('secretary') })
})

describe('the way to the sites', () => {
  const signsIn = async (role: DutyRole) => {
    useSession.setState({ token: '', me: null })
    server.answers(signIn, () => ({ token: 'token', me: officer(role) }))
    render(<SignInPage />)
    write('账号', 'one')
    write('密码', 'secret')
    press('登录')
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  }

  it('the operator, who reads no opinions, lands on the sites', async () => {
    await signsIn('admin')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/sites' })
  })

  it.each<[DutyRole, string[]]>([
    ['secretary', ['意见办理', '接待', '家站点', '海报与扫码', '公告']],
    ['chair', ['意见办理', '接待', '家站点', '海报与扫码']],
    ['admin', ['家站点', '海报与扫码', '公告']],
  ])('%s sees the rooms that are open to that duty', async (role, rooms) => {
    useSession.setState({ me: officer(role) })
    render(<SitesPage />)
    const nav = within(await screen.findByRole('navigation'))
    expect(nav.getAllByRole('button').map(one => one.textContent)).toEqual(rooms)
  })

  it('the inbox leads to the sites; who has only the inbox sees no rooms', async () => {
    server.answers(listOpinions, () => ({
      items: [],
      total: 0,
      hasMore: false,
      counts: { mine: 0, open: 0, late: 0, all: 0 },
    }))
    const { unmount } = render(<InboxPage />)
    press('家站点')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/sites' })
    unmount()
    useSession.setState({ me: officer('handler') })
    render(<InboxPage />)
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
    await screen.findByText('都办完了')
  })
})

describe('the list of sites', () => {
  it('shows what each has and what is wrong with its poster', async () => {
    lists([makeStaffSiteCard({ deputies: 0, hasLiaison: false, faults: ['outdated'] })])
    render(<SitesPage />)
    expect(await screen.findByText('0 位')).toHaveClass('desk-site-cell-lack')
    expect(screen.getByText('要重印', { selector: '.tag' })).toBeInTheDocument()
  })

  it('asks for what is looked for: words, a fault, and the street the address names', async () => {
    phone.opens('/staff/sites', { street: 'zhongshan', fault: 'silent' })
    render(<SitesPage />)
    await screen.findByText('共 1 个站点')
    press('要重印')
    write('查找站点', '幸福')
    await waitFor(() =>
      expect(server.askedFor(listStaffSites).at(-1)?.query).toMatchObject({
        street: 'zhongshan',
        fault: 'outdated',
        q: '幸福',
        state: 'open',
      }),
    )
  })

  it('nothing that fits says so and offers to begin anew', async () => {
    lists([])
    phone.opens('/staff/sites', { fault: 'silent' })
    render(<SitesPage />)
    fireEvent.click(await screen.findByRole('button', { name: '清除条件' }))
    await waitFor(() => expect(server.askedFor(listStaffSites).at(-1)?.query.fault).toBeUndefined())
  })

  it('several are ticked and go to the posters, or are marked as printed together', async () => {
    const other = makeStaffSiteCard({ code: 'SECOND', name: '第二站' })
    lists([makeStaffSiteCard(), other])
    server.answers(markPrinted, () => ({ marked: 2 }))
    render(<SitesPage />)
    fireEvent.click(await screen.findByRole('checkbox', { name: '选择幸福里代表联系点' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '选择第二站' }))
    press('制作海报')
    went(`/staff/posters?codes=${encodeURIComponent(`${siteCode},SECOND`)}`)
    press('登记已印')
    write('哪一天印好的', '2026-11-20')
    press('登记 2 个站点')
    await waitFor(() => expect(screen.queryByText('已选 2 个')).not.toBeInTheDocument())
    expect(server.askedFor(markPrinted)[0]?.body).toEqual({
      codes: [siteCode, 'SECOND'],
      on: '2026-11-20',
      withDeputies: true,
    })
  })

  it('whoever only looks on has nothing to tick', async () => {
    useSession.setState({ me: officer('supervisor') })
    render(<SitesPage />)
    await screen.findByText('共 1 个站点')
    expect(screen.queryByRole('checkbox', { name: /^选择/ })).not.toBeInTheDocument()
  })

  it('is taken home as a table', async () => {
    server.answers(exportSites, () => ({ url: '/api/downloads/x', fileName: '家站点.xlsx' }))
    render(<SitesPage />)
    press('导出')
    fireEvent.click(inSheet().getByText('Excel 表格'))
    await waitFor(() => expect(Taro.openDocument).toHaveBeenCalled())
    expect(Taro.downloadFile).toHaveBeenCalledWith({ url: '/api/downloads/x' })
  })
})

const opens = async (changes: Partial<StaffSite> = {}) => {
  phone.opens('/staff/site', { code: siteCode })
  const site = makeStaffSite(changes)
  server.answers(readStaffSite, () => site)
  render(<SitePage />)
  await screen.findByText('资料')
  return site
}

describe('one site', () => {
  it('draws its buttons from what the server allows', async () => {
    await opens({ acts: [] })
    expect(screen.queryByRole('button', { name: '修改' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '关闭' })).not.toBeInTheDocument()
  })

  it('says what is wrong with the poster and what to do', async () => {
    await opens({ faults: ['outdated'] })
    expect(screen.getByText(/印好后信息改过.*重新制作/)).toBeInTheDocument()
  })

  it('closing asks for a reason, offers the nearest as successor, and says how many opinions are open', async () => {
    const site = await opens({ openOpinions: 2 })
    const next = makeSiteCard({ code: 'SECOND', name: '江虹代表联系点' })
    server.answers(findSites, () => ({ items: [makeSiteCard(), next], total: 2, hasMore: false }))
    server.answers(closeSite, () => site)
    press('关闭')
    write('原因', '居委会搬迁')
    fireEvent.click(await inSheet().findByRole('radio', { name: /江虹/ }))
    expect(inSheet().queryByRole('radio', { name: /幸福里/ })).not.toBeInTheDocument()
    refusesToConfirm()
    press('关闭这个站点')
    await waitFor(() => expect(said()?.content).toContain('2 条意见'))
    expect(server.askedFor(closeSite)).toHaveLength(0)
    press('关闭这个站点')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(server.askedFor(closeSite)[0]?.body).toEqual({
      revision: 3,
      reason: '居委会搬迁',
      successor: 'SECOND',
    })
    expect(server.askedFor(findSites)[0]?.body.from).toEqual(site.gcj02)
  })

  it('shows at the field what the server found wrong with the closing', async () => {
    await opens()
    server.answers(closeSite, () => refuse('badInput', { reason: '请写明原因' }))
    press('关闭')
    press('关闭这个站点')
    expect(await screen.findByText('请写明原因')).toBeInTheDocument()
  })

  it('a merger is only within the street, and says that it cannot be undone', async () => {
    const site = await opens()
    server.answers(findSites, () => ({
      items: [makeSiteCard({ code: 'SECOND', name: '江虹代表联系点' })],
      total: 1,
      hasMore: false,
    }))
    server.answers(mergeSite, () => site)
    press('并入其他站点')
    expect(screen.getByRole('button', { name: '请先选并入哪里' })).toBeDisabled()
    fireEvent.click(await inSheet().findByRole('radio', { name: '江虹代表联系点' }))
    write('原因', '两处合并')
    press('并入江虹代表联系点')
    await waitFor(() => expect(server.askedFor(mergeSite)).toHaveLength(1))
    expect(said()?.content).toContain('不能撤销')
    expect(server.askedFor(findSites)[0]?.body.street).toBe('zhongshan')
    expect(server.askedFor(mergeSite)[0]?.body).toMatchObject({ into: 'SECOND', reason: '两处合并' })
  })

  it('somebody who was quicker: the sheet says so, keeps what was written, and sends the new revision', async () => {
    const site = await opens()
    server.answers(findSites, () => ({ items: [], total: 0, hasMore: false }))
    server.answers(closeSite, ({ body }) => (body.revision === 3 ? refuse('siteStale') : site))
    server.answers(readStaffSite, () => makeStaffSite({ revision: 4 }))
    press('关闭')
    write('原因', '居委会搬迁')
    press('关闭这个站点')
    expect(await inSheet().findByText(/刚刚有了改动/)).toBeInTheDocument()
    await waitFor(() => expect(server.askedFor(readStaffSite)).toHaveLength(2))
    press('关闭这个站点')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(server.askedFor(closeSite)[1]?.body).toMatchObject({ revision: 4, reason: '居委会搬迁' })
  })

  it('a closed site is opened again after a question', async () => {
    const site = await opens({
      acts: ['reopen'],
      closed: { on: '2026-11-01', reason: '装修', successor: null },
    })
    server.answers(reopenSite, () => site)
    expect(screen.getByText(/关闭：装修/)).toBeInTheDocument()
    press('重新开放')
    await waitFor(() => expect(server.askedFor(reopenSite)).toHaveLength(1))
  })

  it('people are found by name, ticked and saved', async () => {
    const site = await opens()
    const [known] = site.deputies
    const fresh = { id: idOf(1), name: '周建国', note: '教育界' }
    server.answers(listSitePeople, () => ({
      deputies: [fresh, ...(known ? [known] : [])],
      liaisonOfficers: site.liaisonOfficers,
    }))
    server.answers(setSitePeople, () => site)
    press('安排人员')
    await inSheet().findByRole('checkbox', { name: '周建国' })
    write('查找人员', '教育')
    expect(inSheet().queryByRole('checkbox', { name: '严晓红' })).not.toBeInTheDocument()
    fireEvent.click(inSheet().getByRole('checkbox', { name: '周建国' }))
    press('保存')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(server.askedFor(setSitePeople)[0]?.body).toMatchObject({
      revision: 3,
      deputyIds: [known?.id, fresh.id],
      liaisonIds: [site.liaisonOfficers[0]?.id],
    })
  })

  it('what the public reads of a deputy is corrected; the photo stays when it was not touched', async () => {
    const site = await opens()
    const id = site.deputies[0]?.id ?? ''
    const photo = { id: idOf(5), thumb: '/t', full: '/f' }
    const view = {
      ...{ id, name: '严晓红', unit: '卫生中心', post: '药师', group: '医卫界', bio: '', photo },
      ...{ level: 'district' as const, electoralDistrict: null, sites: [], receptions: [] },
      ...{ record: { receptions: 0, explained: 0 }, isDemo: false },
    }
    server.answers(readDeputy, () => view)
    server.answers(editDeputy, () => view)
    fireEvent.click(screen.getByText('严晓红'))
    await screen.findByLabelText('职务')
    write('职务', '主任药师')
    press('保存')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    const [sent] = server.askedFor(editDeputy)
    expect(sent?.body).toMatchObject({ post: '主任药师', unit: '卫生中心' })
    expect(sent?.body).not.toHaveProperty('photoId')
  })
})

describe('the form of a site', () => {
  const edits = async (changes: Partial<StaffSite> = {}) => {
    phone.opens('/staff/siteForm', { code: siteCode })
    const site = makeStaffSite(changes)
    server.answers(readStaffSite, () => site)
    render(<SiteFormPage />)
    await screen.findByLabelText('名称')
    return site
  }
  const isNew = async () => {
    phone.opens('/staff/siteForm')
    render(<SiteFormPage />)
    await screen.findByLabelText('名称')
  }

  it('says at each field what is missing, and sends nothing', async () => {
    await isNew()
    press('新建')
    expect(await screen.findByText('请填写名称')).toBeInTheDocument()
    expect(screen.getByText('请填写地址')).toBeInTheDocument()
    expect(screen.getByText(/看不懂这个时间/)).toBeInTheDocument()
  })

  it('reads the hours while they are typed, and the place in either order', async () => {
    server.answers(createSite, () => makeStaffSite())
    await isNew()
    write('名称', '新站')
    write('地址', '人民路1号')
    write('位置坐标', '31.02，121.24')
    write('开放时间', '周一到周五 9:00-17:00')
    expect(screen.getByText('看懂了：周一至周五 9:00–17:00')).toBeInTheDocument()
    press('新建')
    await waitFor(() => expect(server.askedFor(createSite)).toHaveLength(1))
    expect(server.askedFor(createSite)[0]?.body).toMatchObject({
      name: '新站',
      street: 'zhongshan',
      gcj02: [121.24, 31.02],
      boxWeekday: null,
    })
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/staff/site?code=${siteCode}` })
  })

  it('takes up the place that was picked on the map page, once', async () => {
    await edits()
    usePicked.getState().put([121.25, 31.03])
    phone.comesToFront()
    expect(screen.getByLabelText('位置坐标')).toHaveValue('121.250000, 31.030000')
    write('位置坐标', '121.3, 31.1')
    phone.comesToFront()
    expect(screen.getByLabelText('位置坐标')).toHaveValue('121.3, 31.1')
  })

  it('another address is a move, and the form says so', async () => {
    await edits()
    expect(screen.queryByText(/改地址就是搬迁/)).not.toBeInTheDocument()
    write('地址', '人民路1号')
    expect(screen.getByText(/改地址就是搬迁/)).toBeInTheDocument()
  })

  it('a request that failed loses nothing, and the retry is the same act', async () => {
    await edits()
    server.answers(editSite, () => refuse('tryLater'))
    write('名称', '新名字')
    press('保存')
    expect(await screen.findByText(/没有丢失/)).toBeInTheDocument()
    expect(screen.getByLabelText('名称')).toHaveValue('新名字')
    press('保存')
    await waitFor(() => expect(server.askedFor(editSite)).toHaveLength(2))
    const [first, second] = server.askedFor(editSite)
    expect(second?.header['Idempotency-Key']).toBe(first?.header['Idempotency-Key'])
  })

  it('somebody else changed the site: what was typed stays, the rest follows, and the next try is of the new one', async () => {
    const site = await edits()
    server.answers(editSite, ({ body }) => (body.revision === 3 ? refuse('siteStale') : site))
    server.answers(readStaffSite, () => makeStaffSite({ revision: 4, phone: '021-99999999' }))
    write('名称', '新名字')
    press('保存')
    expect(await screen.findByText(/您填的都还在/)).toBeInTheDocument()
    await waitFor(() => expect(screen.getByLabelText('电话')).toHaveValue('021-99999999'))
    expect(screen.getByLabelText('名称')).toHaveValue('新名字')
    press('保存')
    await waitFor(() => expect(server.askedFor(editSite)).toHaveLength(2))
    expect(server.askedFor(editSite)[1]?.body).toMatchObject({
      revision: 4,
      name: '新名字',
      phone: '021-99999999',
    })
  })

  it('shows what the server found wrong at the field', async () => {
    await edits()
    server.answers(editSite, () => refuse('badInput', { phone: '电话只能有数字和横线' }))
    press('保存')
    expect(await screen.findByText('电话只能有数字和横线')).toBeInTheDocument()
  })
})

describe('importing', () => {
  const report: ImportReport = {
    id: idOf(3),
    total: 5000,
    good: 4960,
    counts: { create: 4000, change: 900, same: 60 },
    bad: [{ row: 17, column: '开放时间', value: '每晚', problem: '看不懂这个时间' }],
    faults: 40,
    list: { url: '/api/downloads/faults', fileName: '导入问题.csv' },
    badRows: 40,
  }
  const chooses = async (file = { path: '/tmp/a.csv', name: 'a.csv', size: 900 }) => {
    const choosing = jest.mocked<(option: Taro.chooseMessageFile.Option) => Promise<unknown>>(
      Taro.chooseMessageFile,
    )
    choosing.mockResolvedValueOnce({ errMsg: 'ok', tempFiles: [file] })
    render(<SiteImportPage />)
    await act(async () => press('选择文件检查'))
  }
  const answers = (statusCode: number, body: unknown) =>
    jest.mocked<(options: Taro.uploadFile.Option) => unknown>(Taro.uploadFile).mockImplementationOnce(() =>
      Object.assign(Promise.resolve({ statusCode, data: JSON.stringify(body) }), {
        progress: () => undefined,
      }),
    )
  beforeEach(() => useSession.setState({ me: officer('admin') }))

  it('lists every fault, and writes only after the confirmation that says how many', async () => {
    answers(200, report)
    server.answers(confirmImport, () => ({ created: 4000, changed: 900 }))
    await chooses()
    expect(await screen.findByText('第 17 行')).toBeInTheDocument()
    expect(screen.getByText('看不懂这个时间')).toBeInTheDocument()
    refusesToConfirm()
    press('导入 4960 行，跳过 40 行有问题的')
    await waitFor(() => expect(said()?.title).toContain('跳过 40 行'))
    expect(server.askedFor(confirmImport)).toHaveLength(0)
    press('导入 4960 行，跳过 40 行有问题的')
    expect(await screen.findByText(/新建了 4000 个站点，修改了 900 个/)).toBeInTheDocument()
  })

  it('a long list says how much of it is not shown, and is taken home whole', async () => {
    const bad = Array.from({ length: 200 }, (_, i) => ({
      row: i + 2,
      column: '名称',
      value: '',
      problem: '空',
    }))
    answers(200, { ...report, bad, faults: 1234 })
    await chooses()
    expect(await screen.findByText('问题清单（1234 处）')).toBeInTheDocument()
    expect(screen.getByText(/还有 1034 处没有列在这里：改好这些再导一次/)).toBeInTheDocument()
    press('下载清单')
    await waitFor(() => expect(Taro.setClipboardData).toHaveBeenCalled())
  })

  it('a list that is all there says nothing of more', async () => {
    answers(200, { ...report, faults: 1, badRows: 1 })
    await chooses()
    expect(await screen.findByText('问题清单（1 处）')).toBeInTheDocument()
    expect(screen.queryByText(/没有列在这里/)).not.toBeInTheDocument()
  })

  it.each<[string, Partial<ImportReport>, RegExp]>([
    ['nothing good', { good: 0, badRows: 5000 }, /没有一行可以导入/],
    ['nothing new', { counts: { create: 0, change: 0, same: 4960 } }, /完全一样/],
  ])('a table with %s is not offered for import', async (_name, changes, sentence) => {
    answers(200, { ...report, ...changes })
    await chooses()
    expect(await screen.findByText(sentence)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^导入/ })).not.toBeInTheDocument()
  })

  it('a table that cannot be read says why', async () => {
    answers(400, { error: { code: 'tableColumns', message: errors.tableColumns[1] } })
    await chooses()
    expect(await screen.findByText(/缺少必要的列/)).toBeInTheDocument()
  })

  it('a table that is too large is not even sent', async () => {
    await chooses({ path: '/tmp/a.csv', name: 'a.csv', size: 6 * 1024 * 1024 })
    expect(await screen.findByText(/表格太大/)).toBeInTheDocument()
    expect(Taro.uploadFile).not.toHaveBeenCalled()
  })
})

describe('posters', () => {
  const job = (changes: Partial<PosterJob> = {}): PosterJob => ({
    ...{ id: idOf(4), total: 2, done: 0, state: 'running', fileName: '海报.pdf', url: null, problem: null },
    ...changes,
  })
  const isOpen = async (params: Record<string, string>, miniProgram = false) => {
    phone.opens('/staff/posters', params)
    server.answers(readPosterOptions, () => ({ miniProgram }))
    render(<PostersPage />)
    await screen.findByRole('button', { name: '开始制作' })
  }

  it('draws those that were ticked, says how far it is, and gives the file', async () => {
    await isOpen({ codes: `${siteCode},SECOND` })
    server.answers(makePosters, () => job())
    server.answers(readPosters, () => job({ done: 2, state: 'done', url: '/api/downloads/p' }))
    server.answers(markPrinted, () => ({ marked: 2 }))
    fireEvent.click(screen.getByRole('radio', { name: 'A4 门口' }))
    press('开始制作')
    expect(await screen.findByText('正在制作，0 / 2')).toBeInTheDocument()
    expect(await screen.findByText(/2 张海报做好了/, {}, { timeout: 3000 })).toBeInTheDocument()
    expect(server.askedFor(makePosters)[0]?.body).toEqual({
      codes: [siteCode, 'SECOND'],
      size: 'A4',
      withDeputies: true,
      as: 'pdf',
      mark: 'qr',
    })
    press('下载')
    await waitFor(() => expect(Taro.openDocument).toHaveBeenCalled())
    press('登记印好的日期')
    fireEvent.click(await screen.findByRole('button', { name: '登记 2 个站点' }))
    expect(await screen.findByText(/已经登记/)).toBeInTheDocument()
    expect(server.askedFor(markPrinted)[0]?.body).toEqual({
      codes: [siteCode, 'SECOND'],
      on: dayOf(Date.now()),
      withDeputies: true,
    })
  })

  it('posters without names are marked as such, unless that is put right', async () => {
    await isOpen({ codes: siteCode })
    server.answers(makePosters, () => job({ total: 1, done: 1, state: 'done', url: '/api/downloads/p' }))
    server.answers(markPrinted, () => ({ marked: 1 }))
    fireEvent.click(screen.getByRole('switch', { name: '印上代表姓名' }))
    press('开始制作')
    fireEvent.click(await screen.findByRole('button', { name: '登记印好的日期' }))
    const names = await screen.findByRole('switch', { name: '海报上印了代表姓名' })
    expect(names).not.toBeChecked()
    press('登记 1 个站点')
    await waitFor(() => expect(server.askedFor(markPrinted)[0]?.body.withDeputies).toBe(false))
  })

  it('what went wrong is said, and can be tried again', async () => {
    lists([], [zhongshan, fangsong])
    await isOpen({})
    server.answers(makePosters, () => job({ state: 'failed', problem: '有的字印不出来' }))
    press('开始制作')
    expect(await screen.findByText('有的字印不出来')).toBeInTheDocument()
    press('再试一次')
    await waitFor(() => expect(server.askedFor(makePosters)).toHaveLength(2))
    expect(server.askedFor(makePosters)[0]?.body).not.toHaveProperty('codes')
  })

  it.each([true, false])('a mini program code is offered only where it can be had: %s', async has => {
    await isOpen({ codes: siteCode }, has)
    expect(screen.queryAllByRole('radio', { name: '小程序码' })).toHaveLength(has ? 1 : 0)
  })
})

describe('scans', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      day: dayOf(Date.UTC(2026, 0, 1) + at * 86_400_000),
      scans: 2,
      acts: 1,
    }))
  const shows = async (count: number) => {
    server.answers(readScanFigures, () => ({
      days: days(count),
      streets: [
        { ...zhongshan, sites: 15, unscanned: 3, scans: 60, acts: 30 },
        { ...fangsong, sites: 23, unscanned: 0, scans: 0, acts: 0 },
      ],
      totals: { scans: 60, acts: 30, sites: 38, unscanned: 3, toPrint: 4 },
    }))
    const view = render(<ScansPage />)
    await screen.findByText('各街道')
    return view.container
  }

  it('one chart: its numbers in words, a bar that is touched tells its day, and all of them as a list', async () => {
    const container = await shows(30)
    expect(
      screen.getByRole('group', { name: '最近 30 天扫码 60 次，其中 30 次有后续操作' }),
    ).toBeInTheDocument()
    const bars = container.querySelectorAll('.bar')
    expect(bars).toHaveLength(30)
    fireEvent.click(bars[2] ?? container)
    expect(screen.getByText(/1月3日.*扫码 2 次，其中 1 次/)).toBeInTheDocument()
    press('列出数字')
    expect(screen.getAllByText(/扫码 2 次/)).toHaveLength(31)
  })

  it('many days are drawn by weeks, and none is lost', async () => {
    const container = await shows(365)
    expect(container.querySelectorAll('.bar')).toHaveLength(53)
    press('列出数字')
    const counted = screen
      .getAllByText(/扫码 \d+ 次，其中/)
      .map(one => Number(/扫码 (\d+)/.exec(one.textContent)?.[1]))
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(730)
  })

  it('each fault leads to the sites that have it, with as many as there are', async () => {
    await shows(30)
    fireEvent.click(screen.getByText('还没有印过'))
    went('/staff/sites?fault=neverPrinted')
    await waitFor(() => expect(screen.getAllByText('1 个')).toHaveLength(posterFaults.length))
  })
})

describe('notices', () => {
  const notice: NoticeView = {
    ...{ id: idOf(6), title: '停电通知', body: '周六停电', street: zhongshan },
    ...{ from: '2026-11-20', until: '2026-12-01', isShown: true },
  }
  const shows = async (mayDistrict = false) => {
    server.answers(listNotices, () => ({ items: [notice], streets: [zhongshan], mayDistrict }))
    render(<NoticesPage />)
    await screen.findByText('停电通知')
  }

  it('are written for a street, with the server’s faults at their fields', async () => {
    await shows()
    server.answers(postNotice, ({ body }) =>
      body.title ? notice : refuse('badInput', { title: '请填写标题' }),
    )
    press('写公告')
    write('内容', '周日开放')
    press('发布')
    expect(await screen.findByText('请填写标题')).toBeInTheDocument()
    write('标题', '开放日')
    press('发布')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(server.askedFor(postNotice)[1]?.body).toMatchObject({
      street: 'zhongshan',
      title: '开放日',
      body: '周日开放',
    })
  })

  it('for the whole district only where the server says one may', async () => {
    await shows(true)
    server.answers(postNotice, () => notice)
    press('写公告')
    write('标题', '全区')
    write('内容', '都看到')
    press('发布')
    await waitFor(() => expect(server.askedFor(postNotice)).toHaveLength(1))
    expect(server.askedFor(postNotice)[0]?.body.street).toBeNull()
  })

  it('are taken down after a question', async () => {
    await shows()
    server.answers(endNotice, () => ({ ...notice, isShown: false }))
    refusesToConfirm()
    press('撤下')
    await waitFor(() => expect(said()?.title).toContain('停电通知'))
    expect(server.askedFor(endNotice)).toHaveLength(0)
    press('撤下')
    await waitFor(() => expect(server.askedFor(endNotice)).toHaveLength(1))
  })
})
