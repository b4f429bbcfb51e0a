import { type ChangeAct, type ChangeFacts, changeActsOf, mayAskChange } from '../../src/contract/receptions'
import { guest } from '../../src/contract/roles'
import { ids, NOW, officer, otherResident } from '../support/facts'

const [asker, other] = ['asker', 'other']
const later = new Date(NOW.getTime() + 86_400_000)
const session = { status: 'published', startsAt: later, streetId: ids.street } as const
const make = (different: Partial<ChangeFacts> = {}): ChangeFacts => ({
  ...{ kind: 'swap', status: 'asked', deputyId: asker, substituteId: other, isAssigned: true, session },
  ...different,
})
const deputy = officer('deputy')
const people = {
  本人: { actor: deputy, deputyId: asker },
  对方: { actor: deputy, deputyId: other },
  别的代表: { actor: deputy, deputyId: 'third' },
  秘书: { actor: officer('secretary'), deputyId: null },
  别的街道的秘书: { actor: officer('secretary', 'elsewhere'), deputyId: null },
  主任: { actor: officer('chair'), deputyId: null },
  居民: { actor: otherResident, deputyId: null },
  访客: { actor: guest, deputyId: null },
} as const
type Person = keyof typeof people
type Row = readonly [what: string, Partial<ChangeFacts>, Partial<Record<Person, readonly ChangeAct[]>>]

/** Who may do what; whoever is not named may do nothing. */
const table: readonly Row[] = [
  ['刚提的换班', {}, { 本人: ['withdraw'], 对方: ['agree', 'decline'] }],
  ['对方同意了的换班', { status: 'agreed' }, { 本人: ['withdraw'], 秘书: ['grant', 'refuse'] }],
  ['刚提的请假', { kind: 'leave', substituteId: null }, { 本人: ['withdraw'], 秘书: ['grant', 'refuse'] }],
  ['对方不便的', { status: 'declined' }, {}],
  ['批准了的', { status: 'granted' }, {}],
  ['没批准的', { status: 'refused' }, {}],
  ['撤回了的', { status: 'withdrawn' }, {}],
  ['秘书已经自己换了人的', { isAssigned: false }, {}],
  ['已经开始的', { session: { ...session, startsAt: NOW } }, {}],
  ['取消了的场次', { session: { ...session, status: 'cancelled' } }, {}],
  [
    '还没公布的场次',
    { session: { ...session, status: 'planned' } },
    { 本人: ['withdraw'], 对方: ['agree', 'decline'] },
  ],
]

describe('请假与换班：谁能做什么', () => {
  it.each(table)('%s', (_, different, expected) => {
    for (const [name, who] of Object.entries(people)) {
      const acts = changeActsOf(make(different), who, NOW)
      expect([name, acts]).toEqual([name, expected[name as Person] ?? []])
    }
  })
  it.each([
    ['planned', true],
    ['published', true],
    ['changed', true],
    ['cancelled', false],
    ['held', false],
    ['recorded', false],
  ] as const)('%s 的场次还能不能提：%s', (status, may) => {
    expect(mayAskChange({ status, startsAt: later }, NOW)).toBe(may)
    expect(mayAskChange({ status, startsAt: NOW }, NOW)).toBe(false)
  })
})
