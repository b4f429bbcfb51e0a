import fc from 'fast-check'
import {
  type Candidate,
  CONTACTS_MIN,
  isAway,
  isHoliday,
  overlaps,
  type PlanRule,
  planCampaign,
  planSessions,
  type Recurrence,
  type Span,
} from '../../src/contract/receptions'
import { addDays, dayOf, startOfDay } from '../../src/contract/time'
import { publishedCalendar } from '../support/publishedCalendar'

const calendar = publishedCalendar()
const HOUR = 3_600_000
const YEAR_START = startOfDay('2026-01-01')

const weekday = fc.integer({ min: 1, max: 7 })
const when: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({
    every: fc.constant('month' as const),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    weekday,
    months: fc.constantFrom('all' as const, 'odd' as const, 'even' as const),
  }),
  fc.record({ every: fc.constant('week' as const), weekday, step: fc.constantFrom(1 as const, 2 as const) }),
)
const rule: fc.Arbitrary<PlanRule> = fc.record({
  when,
  from: fc.integer({ min: 16, max: 40 }).map(half => half * 30),
  minutes: fc.constantFrom(60, 90, 120),
  perSlot: fc.constant(2),
  bookablePercent: fc.constant(60),
  deputies: fc.integer({ min: 1, max: 3 }),
  theme: fc.constant(''),
})
const rules = fc.array(rule, { minLength: 1, maxLength: 4 })
const span: fc.Arbitrary<Span> = fc
  .record({ day: fc.integer({ min: 0, max: 364 }), hour: fc.integer({ min: 8, max: 19 }) })
  .map(({ day, hour }) => {
    const startsAt = YEAR_START + (day * 24 + hour) * HOUR
    return { startsAt, endsAt: startsAt + 2 * HOUR }
  })
const away = fc
  .record({ day: fc.integer({ min: 0, max: 364 }), length: fc.integer({ min: 0, max: 60 }) })
  .map(({ day, length }) => {
    const fromOn = addDays('2026-01-01', day)
    return { fromOn, untilOn: addDays(fromOn, length) }
  })
const candidates = (isFree: boolean): fc.Arbitrary<Candidate[]> =>
  fc
    .array(
      fc.record({
        contacts: fc.integer({ min: 0, max: 3 }),
        busy: isFree ? fc.constant([]) : fc.array(span, { maxLength: 30 }),
        away: isFree ? fc.constant([]) : fc.array(away, { maxLength: 4 }),
      }),
      { maxLength: 9 },
    )
    .map(list => list.map((one, i) => ({ ...one, id: `d${i}` })))
const plan = (isFree = false) =>
  fc
    .record({
      rules,
      deputies: candidates(isFree),
      kept: fc.array(span, { maxLength: 8 }),
      notBefore: fc.constantFrom(0, startOfDay('2026-05-20')),
    })
    .map(drawn => ({ ...drawn, year: 2026, calendar, settled: [] }))

const dayIn = ({ startsAt }: Span) => dayOf(startsAt)

describe('年度计划怎么排', () => {
  it('没有一场在节假日；挪过的都说得出是从哪个节假日挪来的', () => {
    fc.assert(
      fc.property(plan(), drawn => {
        for (const session of planSessions(drawn)) {
          expect(isHoliday(dayIn(session), calendar)).toBe(false)
          const due = dayOf(session.dueAt)
          expect(session.movedFrom).toBe(isHoliday(due, calendar) ? due : null)
          if (session.movedFrom) expect(session.startsAt).toBeGreaterThan(session.dueAt)
          else expect(session.startsAt).toBe(session.dueAt)
          expect(session.startsAt).toBeGreaterThanOrEqual(drawn.notBefore)
        }
      }),
    )
  })
  it('同一个站点不会两场撞在一起，也不和已有的撞', () => {
    fc.assert(
      fc.property(plan(), drawn => {
        const sessions = planSessions(drawn)
        sessions.forEach((one, i) => {
          const others = [...sessions.slice(i + 1), ...drawn.kept]
          expect(others.filter(other => overlaps(one, other))).toEqual([])
        })
      }),
    )
  })
  it('代表不会同时在两处，不便的日子不排，每场不超过规则定的人数', () => {
    fc.assert(
      fc.property(plan(), drawn => {
        const sessions = planSessions(drawn)
        for (const { id, busy, away: absences } of drawn.deputies) {
          const own = sessions.filter(({ deputies }) => deputies.includes(id))
          own.forEach((one, i) => {
            expect([...own.slice(i + 1), ...busy].filter(other => overlaps(one, other))).toEqual([])
            expect(absences.filter(absence => isAway(absence, one))).toEqual([])
          })
        }
        for (const { deputies, rule: its } of sessions) {
          expect(new Set(deputies).size).toBe(deputies.length)
          expect(deputies.length).toBeLessThanOrEqual(its.deputies)
        }
      }),
    )
  })
  it('场次够的时候，没有一位代表一年少于两次，也没有谁比别人多出一次以上', () => {
    fc.assert(
      fc.property(plan(true), drawn => {
        const sessions = planSessions(drawn)
        const places = sessions.reduce((sum, { rule: its }) => sum + its.deputies, 0)
        const deputies = drawn.deputies.map(one => ({ ...one, contacts: 0 }))
        fc.pre(deputies.length >= 3 && places >= CONTACTS_MIN * deputies.length)
        const again = planSessions({ ...drawn, deputies })
        const counts = deputies.map(({ id }) => again.filter(one => one.deputies.includes(id)).length)
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(CONTACTS_MIN)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })
  it('谁少于两次，就不会有一场他能去、却让次数多的人去了', () => {
    fc.assert(
      fc.property(plan(), drawn => {
        const sessions = planSessions(drawn)
        const ownOf = (id: string) => sessions.filter(({ deputies }) => deputies.includes(id))
        const countOf = (one: Candidate) => one.contacts + ownOf(one.id).length
        const rich = drawn.deputies.filter(one => countOf(one) > CONTACTS_MIN).map(({ id }) => id)
        for (const poor of drawn.deputies.filter(one => countOf(one) < CONTACTS_MIN))
          for (const session of sessions) {
            const isTaken = [...poor.busy, ...ownOf(poor.id)].some(other => overlaps(other, session))
            if (isTaken || poor.away.some(absence => isAway(absence, session))) continue
            expect(session.deputies.filter(id => rich.includes(id))).toEqual([])
          }
      }),
    )
  })
  it('按同样的规则再排一次，已经定下的一场也不会多出来', () => {
    fc.assert(
      fc.property(plan(), drawn => {
        const sessions = planSessions(drawn)
        const settled = sessions.map(({ dueAt }) => dueAt)
        expect(planSessions({ ...drawn, kept: [...drawn.kept, ...sessions], settled })).toEqual([])
      }),
    )
  })
  it('春节的三场顺延到节后，一场一天，不挤在一起', () => {
    const at = (weekdays: number[]) =>
      weekdays.map(
        (day): PlanRule => ({
          when: { every: 'month', nth: 3, weekday: day, months: 'all' },
          ...{ from: 900, minutes: 60, perSlot: 2, bookablePercent: 60, deputies: 1, theme: '' },
        }),
      )
    const drawn = { rules: at([1, 2, 3]), year: 2026, calendar, kept: [], settled: [], deputies: [] }
    const moved = planSessions({ ...drawn, notBefore: 0 }).filter(
      one => one.movedFrom && dayIn(one).startsWith('2026-02'),
    )
    expect(moved.map(one => [one.movedFrom, dayIn(one)])).toEqual([
      ['2026-02-16', '2026-02-24'],
      ['2026-02-17', '2026-02-25'],
      ['2026-02-18', '2026-02-26'],
    ])
  })
})

describe('集中联系怎么排', () => {
  it('每个站点一场，代表不会同时在两处；谁都没空才没有代表', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']
    const sites = fc.array(
      fc.record({
        deputyIds: fc.uniqueArray(
          fc.integer({ min: 0, max: 8 }).map(i => `d${i}`),
          { maxLength: 4 },
        ),
        taken: fc.array(span, { maxLength: 3 }),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(sites, candidates(false), (drawn, deputies) => {
        const plan = {
          ...{ days, from: 14 * 60, minutes: 90, deputies },
          sites: drawn.map((site, i) => ({ ...site, id: `s${i}` })),
        }
        const sessions = planCampaign(plan)
        expect(sessions.map(({ siteId }) => siteId)).toEqual(plan.sites.map(({ id }) => id))
        for (const { id, busy, away: absences } of deputies) {
          const own = sessions.filter(one => one.deputies.includes(id))
          own.forEach((one, i) => {
            expect([...own.slice(i + 1), ...busy].filter(other => overlaps(one, other))).toEqual([])
            expect(absences.filter(absence => isAway(absence, one))).toEqual([])
          })
        }
        for (const { siteId, startsAt, deputies: comers } of sessions) {
          const site = plan.sites.find(({ id }) => id === siteId)
          expect(comers.filter(id => !site?.deputyIds.includes(id))).toEqual([])
          expect(days).toContain(dayOf(startsAt))
        }
      }),
    )
  })
  it('从次数少的代表排起，各站点分散在不同的日子', () => {
    const free = { busy: [], away: [] }
    const deputies = ['常去的', '没去过的', '去过一次的'].map((id, i) => ({
      ...free,
      id,
      contacts: [5, 0, 1][i] ?? 0,
    }))
    const sites = ['甲', '乙', '丙'].map(id => ({ id, deputyIds: deputies.map(one => one.id), taken: [] }))
    const days = ['2026-11-23', '2026-11-24', '2026-11-25']
    const sessions = planCampaign({ days, from: 840, minutes: 60, sites, deputies })
    expect(sessions[0]?.deputies).toEqual(['没去过的', '去过一次的'])
    expect(sessions.map(one => dayIn(one))).toEqual(days)
  })
})
