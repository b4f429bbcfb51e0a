import { type Actor, type DutyRole, dutyRoles, guest } from '../../src/contract/roles'
import {
  isSteward,
  type PosterFacts,
  posterFaultsOf,
  type SiteAct,
  type SiteFacts,
  seesSite,
  siteActs,
  siteActsOf,
  siteActWords,
  siteFormFaults,
} from '../../src/contract/sites'
import { ids, officer } from '../support/facts'

const makeSite = (different: Partial<SiteFacts> = {}): SiteFacts => ({
  id: ids.site,
  streetId: ids.street,
  isClosed: false,
  isMerged: false,
  ...different,
})

const open = makeSite()
const closed = makeSite({ isClosed: true })
const merged = makeSite({ isClosed: true, isMerged: true })
const all: readonly SiteAct[] = ['edit', 'assignPeople', 'close', 'merge', 'print']

describe('谁能对站点做什么', () => {
  it.each(['guest', ...dutyRoles] as const)('别处的 %s 什么也做不了，除非管全区', role => {
    const stranger = role === 'guest' ? guest : officer(role, 'elsewhere')
    for (const site of [open, closed, merged])
      if (role !== 'admin') expect(siteActsOf(site, stranger)).toEqual([])
  })

  const table: readonly [DutyRole, readonly SiteAct[], readonly SiteAct[]][] = [
    ['admin', all, ['reopen']],
    ['secretary', all, ['reopen']],
    ['liaisonOfficer', ['print'], []],
    ['chair', [], []],
    ['deputy', [], []],
    ['handler', [], []],
    ['districtOfficer', [], []],
    ['supervisor', [], []],
    ['auditor', [], []],
  ]
  it('每种职责都在表里', () => {
    expect(table.map(([role]) => role).sort()).toEqual([...dutyRoles].sort())
  })
  it.each(table)('本处的 %s：开放时 %j，关闭后 %j，并掉以后谁也不能动', (role, whenOpen, whenClosed) => {
    const actor = officer(role)
    expect(siteActsOf(open, actor)).toEqual(whenOpen)
    expect(siteActsOf(closed, actor)).toEqual(whenClosed)
    expect(siteActsOf(merged, actor)).toEqual([])
  })

  it('身兼两职，各管各的', () => {
    const both: Actor = {
      ...officer('secretary', 'elsewhere'),
      duties: [...officer('secretary', 'elsewhere').duties, ...officer('liaisonOfficer').duties],
    }
    expect(siteActsOf(open, both)).toEqual(['print'])
    expect([isSteward(both, ids.street), isSteward(both, ids.elsewhere)]).toEqual([false, true])
  })

  it('每个动作都有按钮上的字', () => {
    expect(siteActs.filter(act => !siteActWords[act])).toEqual([])
  })
})

describe('谁在后台看得到站点', () => {
  it.each([
    ['admin', true, true],
    ['secretary', true, false],
    ['chair', true, false],
    ['liaisonOfficer', true, false],
    ['deputy', false, false],
    ['handler', false, false],
    ['districtOfficer', true, true],
    ['supervisor', true, true],
    ['auditor', true, true],
  ] as const)('%s：本处 %s，别处 %s', (role, here, elsewhere) => {
    expect([seesSite(open, officer(role)), seesSite(open, officer(role, 'elsewhere'))]).toEqual([
      here,
      elsewhere,
    ])
  })

  it('没有职责的人看不到', () => {
    expect(seesSite(open, guest)).toBe(false)
  })
})

describe('海报出了什么问题', () => {
  const fine: PosterFacts = {
    printedOn: '2026-10-01',
    contentChangedOn: null,
    hasOldNames: false,
    lastScanOn: '2026-11-10',
    today: '2026-11-11',
  }
  it.each<[string, Partial<PosterFacts>, readonly string[]]>([
    ['都好', {}, []],
    ['没印过，别的就不用说了', { printedOn: null, lastScanOn: null }, ['neverPrinted']],
    ['印好以后信息改过', { contentChangedOn: '2026-10-02' }, ['outdated']],
    ['改好的当天印的', { contentChangedOn: '2026-10-01' }, []],
    ['改过又久没人扫，先重印', { contentChangedOn: '2026-10-02', lastScanOn: '2026-10-01' }, ['outdated']],
    ['印的姓名不对了，久没人扫也先重印', { hasOldNames: true, lastScanOn: null }, ['namesOutdated']],
    ['信息和姓名都改过，说一样就够', { hasOldNames: true, contentChangedOn: '2026-10-02' }, ['outdated']],
    ['没印过，姓名也就不用说', { hasOldNames: true, printedOn: null }, ['neverPrinted']],
    ['新海报有十四天', { printedOn: '2026-10-28', lastScanOn: null }, []],
    ['第十五天还没人扫', { printedOn: '2026-10-27', lastScanOn: null }, ['neverScanned']],
    ['只扫过旧海报', { lastScanOn: '2026-09-30' }, ['neverScanned']],
    ['三十天前扫过', { lastScanOn: '2026-10-12' }, []],
    ['三十一天没人扫', { lastScanOn: '2026-10-11' }, ['silent']],
  ])('%s', (_, different, faults) => {
    expect(posterFaultsOf({ ...fine, ...different })).toEqual(faults)
  })
})

describe('意见箱和开箱的日子要一起填', () => {
  it.each([
    ['都没有', { boxPlace: '', boxWeekday: null }, []],
    ['都有', { boxPlace: '居委会门口', boxWeekday: 5 }, []],
    ['只有箱子', { boxPlace: '居委会门口', boxWeekday: null }, ['boxWeekday']],
    ['只有日子', { boxPlace: '', boxWeekday: 5 }, ['boxPlace']],
  ])('%s', (_, form, fields) => {
    expect(Object.keys(siteFormFaults(form))).toEqual(fields)
  })
})
