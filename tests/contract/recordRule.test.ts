import {
  isRecordLate,
  type RecordStep,
  receptionReachOf,
  recordDueOn,
  recordStepOf,
  type SessionStatus,
  seesReception,
} from '../../src/contract/receptions'
import { type DutyRole, dutyRoles } from '../../src/contract/roles'
import { calendar, ids, NOW, officer, reporter } from '../support/facts'

const endsAt = new Date('2026-11-11T09:00:00+08:00')

describe('接待记录还等什么', () => {
  const over: Record<SessionStatus, RecordStep | null> = {
    ...{ planned: null, published: 'hold', changed: 'hold', cancelled: null },
    ...{ held: 'confirmRecord', recorded: null },
  }
  it.each(Object.entries(over))('结束以后，%s 等的是 %s', (status, step) => {
    expect(recordStepOf({ status: status as SessionStatus, endsAt }, NOW)).toBe(step)
  })
  it('还没结束的什么也不等，到场登记早了也一样；一结束就等', () => {
    const before = new Date(endsAt.getTime() - 1)
    for (const status of ['published', 'changed', 'held'] as const) {
      expect(recordStepOf({ status, endsAt }, before)).toBeNull()
      expect(recordStepOf({ status, endsAt }, endsAt)).not.toBeNull()
    }
  })
})

describe('接待记录什么时候算晚', () => {
  it.each([
    ['周三的', '2026-11-11T09:00:00+08:00', '2026-11-18'],
    ['周五晚上的', '2026-11-13T20:30:00+08:00', '2026-11-20'],
    ['周六的', '2026-11-14T09:00:00+08:00', '2026-11-20'],
    ['国庆以前的，跳过长假，算上补班的周六', '2026-09-30T15:00:00+08:00', '2026-10-13'],
  ])('%s，过五个工作日', (_, at, day) => {
    expect(recordDueOn({ endsAt: new Date(at) }, calendar)).toBe(day)
  })
  it.each([
    ['最后一天的最后一分钟', '2026-11-18T23:59:59+08:00', false],
    ['过了零点', '2026-11-19T00:00:00+08:00', true],
  ])('%s', (_, now, late) => expect(isRecordLate('2026-11-18', now)).toBe(late))
})

describe('谁在工作台看得到一场接待', () => {
  const place = { siteId: ids.site, streetId: ids.street }
  const sees: readonly DutyRole[] = ['liaisonOfficer', 'secretary', 'chair', 'districtOfficer', 'supervisor']
  it.each(dutyRoles)('%s', role => expect(seesReception(officer(role), place)).toBe(sees.includes(role)))
  it.each(['liaisonOfficer', 'secretary', 'chair'] as const)('别处的 %s 看不到', role =>
    expect(seesReception(officer(role, 'elsewhere'), place)).toBe(false),
  )
  it('居民看不到；能看的范围和看得到是同一条规则', () => {
    expect(seesReception(reporter, place)).toBe(false)
    expect(receptionReachOf(reporter)).toEqual({ streetIds: [], siteIds: [] })
    expect(receptionReachOf(officer('chair'))).toEqual({ streetIds: [ids.street], siteIds: [] })
    expect(receptionReachOf(officer('liaisonOfficer'))).toEqual({ streetIds: [], siteIds: [ids.site] })
    expect(receptionReachOf(officer('supervisor'))).toBe('all')
  })
})
