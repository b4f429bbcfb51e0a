import {
  applyMove,
  availableMoves,
  eventTitle,
  type Facts,
  lightOf,
  type MoveName,
  moveNames,
  moveOf,
  parseMoveData,
  type Source,
  sources,
  statuses,
  whoMustAct,
} from '../../src/contract/opinions'
import { type Actor, type DutyRole, guest } from '../../src/contract/roles'
import { addWorkdays } from '../../src/contract/workdays'
import {
  calendar,
  ids,
  makeFacts,
  NOW,
  officer,
  otherResident,
  receiptHolder,
  reporter,
} from '../support/facts'

const may = (facts: Partial<Facts>, actor: Actor, now: Date = NOW) =>
  availableMoves(makeFacts(facts), actor, now)
const withUnit = { unitId: ids.unit, unitLevel: 'street' as const }
const having = (facts: Facts, move: MoveName, data = {}, at: Date = NOW, party = moveOf(move).by[0]) =>
  applyMove(facts, { move, party: party ?? 'system', data, at }, calendar)

describe('谁都不能碰别人的意见', () => {
  const strangers: [string, Actor][] = [
    ['访客', guest],
    ['别的居民', otherResident],
    ['别的意见的回执', { ...guest, receiptFor: ids.elsewhere }],
    ['系统管理员', officer('admin')],
    ...(['deputy', 'liaisonOfficer', 'secretary', 'chair', 'handler'] as const).map(
      (role): [string, Actor] => [`别处的 ${role}`, officer(role, 'elsewhere')],
    ),
  ]
  it.each(strangers)('%s 在任何状态下都没有一个按钮', (_, stranger) => {
    for (const status of statuses) expect(may({ status, ...withUnit }, stranger)).toEqual([])
  })
  it('没有转到区里的意见，人事代表工作室看不到', () => {
    expect(may({ status: 'received' }, officer('districtOfficer'))).toEqual([])
  })
  it('审计员只看不动', () => {
    for (const status of statuses) expect(may({ status }, officer('auditor'))).toEqual([])
  })
})

/** The rule book: who may do what in each status, with a street unit and nothing pending. */
const book: [Facts['status'], Partial<Record<DutyRole | 'reporter', MoveName[]>>][] = [
  [
    'submitted',
    {
      reporter: ['withdraw'],
      deputy: ['comment'],
      liaisonOfficer: ['comment'],
      secretary: ['hold', 'receive', 'comment'],
      chair: ['urge', 'supervise', 'comment'],
      handler: ['comment'],
      supervisor: ['supervise', 'comment'],
    },
  ],
  [
    'held',
    {
      reporter: ['withdraw'],
      deputy: [],
      liaisonOfficer: ['comment'],
      secretary: ['release', 'reject', 'comment'],
      chair: ['urge', 'supervise', 'comment'],
      handler: ['comment'],
      supervisor: ['supervise', 'comment'],
    },
  ],
  [
    'received',
    {
      reporter: ['withdraw'],
      deputy: ['answerNow', 'comment'],
      liaisonOfficer: ['firstContact', 'answerNow', 'comment'],
      secretary: [
        'firstContact',
        'askInfo',
        'merge',
        'redirect',
        'answerNow',
        'assign',
        'forward',
        'comment',
      ],
      chair: ['assign', 'forward', 'urge', 'supervise', 'comment'],
      handler: ['firstContact', 'comment'],
      supervisor: ['supervise', 'comment'],
    },
  ],
  [
    'needsInfo',
    { reporter: ['addInfo', 'withdraw'], deputy: ['comment'], secretary: ['firstContact', 'comment'] },
  ],
  ['forwarded', { reporter: ['withdraw'], deputy: ['comment'], secretary: ['firstContact', 'comment'] }],
  [
    'assigned',
    {
      reporter: ['withdraw'],
      deputy: ['comment'],
      secretary: ['firstContact', 'comment'],
      handler: ['firstContact', 'accept', 'requestReturn', 'comment'],
    },
  ],
  [
    'handling',
    {
      reporter: ['withdraw'],
      deputy: ['comment'],
      secretary: ['firstContact', 'comment'],
      handler: ['firstContact', 'extend', 'draftReply', 'comment'],
    },
  ],
  [
    'review',
    {
      reporter: [],
      deputy: ['comment'],
      secretary: ['sendBackReply', 'signOff', 'comment'],
      chair: ['sendBackReply', 'signOff', 'urge', 'supervise', 'comment'],
      handler: ['comment'],
    },
  ],
  [
    'replied',
    {
      reporter: ['rate'],
      deputy: ['comment'],
      secretary: ['comment'],
      chair: ['comment'],
      handler: ['comment'],
    },
  ],
  ['tracking', { reporter: [], secretary: ['comment'], handler: ['reportPromise', 'comment'] }],
  ['closed', { reporter: ['reopen'], deputy: [], secretary: [], chair: [], handler: [], supervisor: [] }],
  ['redirected', { reporter: [], secretary: [] }],
  ['merged', { reporter: [], secretary: [] }],
  ['rejected', { reporter: [], secretary: [] }],
  ['withdrawn', { reporter: [], secretary: [] }],
]

describe('每个状态下，谁能做什么', () => {
  const rows = book.flatMap(([status, by]) =>
    Object.entries(by).map(([who, allowed]) => [status, who as DutyRole | 'reporter', allowed] as const),
  )
  it.each(rows)('%s：%s 可以 %j', (status, who, allowed) => {
    const actor = who === 'reporter' ? reporter : officer(who)
    const closedOn = status === 'closed' ? '2026-11-10' : null
    expect([...may({ status, ...withUnit, closedOn }, actor)].sort()).toEqual([...allowed].sort())
  })
  it('这张表写到了每一个状态', () => {
    expect(book.map(([status]) => status)).toEqual(statuses)
  })
  it('每一步都有人能走到：没有一个动作是多余的', () => {
    const pending: Partial<Facts>[] = [
      {},
      { forwarded: true },
      { ...withUnit, returnPending: true },
      { ...withUnit, extensionAsked: 5 },
      { escalated: true },
      { closedOn: '2026-11-10' },
      { outcome: 'resolved' },
      { publication: 'consented' },
      { publication: 'proposed' },
    ]
    const actors = [
      reporter,
      ...(
        [
          'deputy',
          'liaisonOfficer',
          'secretary',
          'chair',
          'handler',
          'districtOfficer',
          'supervisor',
        ] as const
      ).map(role => officer(role)),
    ]
    const reached = new Set(
      statuses.flatMap(status =>
        [{}, withUnit].flatMap(unit =>
          pending.flatMap(p => actors.flatMap(a => may({ status, ...unit, ...p }, a))),
        ),
      ),
    )
    // The one left is the system's: it closes what nobody rated.
    expect(moveNames.filter(move => !reached.has(move))).toEqual(['closeUnrated'])
  })
  it('拿着回执的访客和登录的居民一样', () => {
    for (const status of statuses) expect(may({ status }, receiptHolder)).toEqual(may({ status }, reporter))
  })
})

describe('时限', () => {
  it('街道五个工作日，复杂十五个，都从提交那天算起', () => {
    const facts = makeFacts({ status: 'received' })
    expect(having(facts, 'assign', { unitId: ids.unit }).dueOn).toBe(addWorkdays('2026-11-11', 5, calendar))
    expect(having(facts, 'assign', { unitId: ids.unit, complex: true }).dueOn).toBe(
      addWorkdays('2026-11-11', 15, calendar),
    )
  })
  it('转到区里十五个工作日', () => {
    expect(having(makeFacts({ status: 'received' }), 'forward', { reason: 'x' }).dueOn).toBe(
      addWorkdays('2026-11-11', 15, calendar),
    )
  })
  it('等居民补充的工作日不算，周末本来就不算', () => {
    const asked = having(
      makeFacts({ status: 'received' }),
      'askInfo',
      { question: '几号楼？' },
      new Date('2026-11-12T09:00:00+08:00'),
    )
    expect(asked.pausedSince).toBe('2026-11-12')
    const answered = having(asked, 'addInfo', { text: '3号楼' }, new Date('2026-11-17T20:00:00+08:00'))
    expect(answered).toMatchObject({
      status: 'received',
      pausedSince: null,
      pausedDays: 3,
      dueOn: addWorkdays('2026-11-11', 8, calendar),
    })
  })
  it('在单位之间来回不停钟', () => {
    const assigned = having(makeFacts({ status: 'received' }), 'assign', { unitId: ids.unit })
    const back = having(
      { ...assigned, returnPending: true },
      'decideReturn',
      { returnDecision: 'takeBack', reason: 'x' },
      new Date('2026-11-16T09:00:00+08:00'),
    )
    expect(back).toMatchObject({ status: 'received', unitId: null, dueOn: assigned.dueOn })
  })
  it('批准延期才加天数，只能申请一次', () => {
    const handling = makeFacts({ status: 'handling', ...withUnit, extensionAsked: 5 })
    const granted = having(handling, 'decideExtend', { extendDecision: 'grant' })
    expect(granted.dueOn).toBe(addWorkdays('2026-11-11', 10, calendar))
    expect(having(handling, 'decideExtend', { extendDecision: 'refuse' }).dueOn).toBe(handling.dueOn)
    expect(availableMoves(granted, officer('handler'), NOW)).not.toContain('extend')
  })
  it('超过十五个工作日的延期等主任，不等秘书', () => {
    const long = { status: 'handling' as const, ...withUnit, extensionAsked: 16 }
    expect(may(long, officer('secretary'))).not.toContain('decideExtend')
    expect(may(long, officer('chair'))).toContain('decideExtend')
  })
  it('过了期才能催，只能催一次', () => {
    const late = new Date('2026-11-20T09:00:00+08:00')
    expect(may({ status: 'handling' }, reporter)).not.toContain('urge')
    expect(may({ status: 'handling' }, reporter, late)).toContain('urge')
    expect(may({ status: 'handling', urged: true }, reporter, late)).not.toContain('urge')
  })
  it.each([
    ['刚开始不亮灯', 1, '2026-11-12', 'none'],
    ['用掉七成亮黄灯', 4, '2026-11-17', 'yellow'],
    ['只剩一天亮黄灯', 4, '2026-11-17', 'yellow'],
    ['过了期亮红灯', 6, '2026-11-19', 'red'],
  ] as const)('%s', (_, used, day, light) => {
    expect(lightOf(makeFacts({ status: 'received' }), used, new Date(`${day}T12:00:00+08:00`))).toBe(light)
  })
  it('承诺的日子过了还在跟踪，亮红灯', () => {
    const tracking = makeFacts({ status: 'tracking', promisedOn: '2026-11-10' })
    expect(lightOf(tracking, 0, NOW)).toBe('red')
  })
})

describe('不满意', () => {
  const replied = makeFacts({ status: 'replied', ...withUnit, outcome: 'resolved' })
  const bad = { solved: 'no', attitude: 'satisfied', result: 'dissatisfied', reason: '没修好' }
  it('第一次：回到原单位重新办，五个工作日，再联系一次', () => {
    const again = having(replied, 'rate', bad, new Date('2026-11-18T09:00:00+08:00'))
    expect(again).toMatchObject({
      status: 'handling',
      round: 2,
      contacted: false,
      clockFrom: '2026-11-18',
      dueOn: addWorkdays('2026-11-18', 5, calendar),
    })
    expect(whoMustAct(again)).toBe('handler')
  })
  it('第二次：只等主任说话，承办人不能再写答复', () => {
    const twice = having({ ...having(replied, 'rate', bad), status: 'replied' }, 'rate', bad)
    expect(whoMustAct(twice)).toBe('chair')
    expect(availableMoves(twice, officer('handler'), NOW)).not.toContain('draftReply')
    expect(availableMoves(twice, officer('chair'), NOW)).toEqual(['explainAndClose', 'supervise', 'comment'])
  })
  it('主任督办后，单位接着办；主任说明办结后，不能再在这里要求办理', () => {
    const twice = makeFacts({ status: 'handling', ...withUnit, dissatisfied: 2, escalated: true })
    expect(whoMustAct(having(twice, 'supervise', { text: '限期' }))).toBe('handler')
    const closed = having(twice, 'explainAndClose', { text: '说明' })
    expect(closed.status).toBe('closed')
    expect(availableMoves(closed, reporter, NOW)).toEqual([])
  })
  it('没有承办单位的，回到秘书桌上', () => {
    expect(having(makeFacts({ status: 'replied', outcome: 'resolved' }), 'rate', bad).status).toBe('received')
  })
  it('只是态度不满意，记下来，不重新办', () => {
    const data = { solved: 'yes', attitude: 'dissatisfied', result: 'satisfied' }
    expect(having(replied, 'rate', data).status).toBe('closed')
  })
})

describe('答复', () => {
  it.each([
    ['一般的由秘书签', { outcome: 'resolved' as const }, 'secretary'],
    ['计划解决的由主任签', { outcome: 'planned' as const }, 'chair'],
    ['留作参考的由主任签', { outcome: 'reference' as const }, 'chair'],
    ['不满意过的由主任签', { outcome: 'resolved' as const, dissatisfied: 1 }, 'chair'],
    [
      '区级单位的由人事代表工作室签',
      { outcome: 'planned' as const, unitLevel: 'district' as const },
      'districtOfficer',
    ],
  ])('%s', (_, different, party) => {
    expect(whoMustAct(makeFacts({ status: 'review', ...withUnit, ...different }))).toBe(party)
  })
  it('正在解决的，满意了也要跟踪到兑现', () => {
    const good = { solved: 'partly', attitude: 'satisfied', result: 'satisfied' }
    expect(
      having(makeFacts({ status: 'replied', ...withUnit, outcome: 'resolving' }), 'rate', good).status,
    ).toBe('tracking')
  })
  it('代表当场说明的，秘书确认后才算答复', () => {
    const received = makeFacts({ status: 'received' })
    expect(having(received, 'answerNow', { outcome: 'resolved', text: 'x' }, NOW, 'deputy').status).toBe(
      'review',
    )
    expect(having(received, 'answerNow', { outcome: 'resolved', text: 'x' }, NOW, 'secretary').status).toBe(
      'replied',
    )
  })
  it('办结三十天内能说“又出现了”，过了就不能', () => {
    const closed = { status: 'closed' as const, closedOn: '2026-10-12' }
    expect(may(closed, reporter)).toEqual(['reopen'])
    expect(may({ ...closed, closedOn: '2026-10-11' }, reporter)).toEqual([])
  })
  it('两次不同意退回以后，由主任定单位', () => {
    const stuck = { status: 'assigned' as const, ...withUnit, returnPending: true, returnRefusals: 2 }
    expect(may(stuck, officer('secretary'))).not.toContain('decideReturn')
    expect(may(stuck, officer('chair'))).toContain('decideReturn')
  })
})

describe('公开一条办结的意见', () => {
  const closed = { status: 'closed', outcome: 'resolved', closedOn: '2026-11-10' } as const
  const proposed = { ...closed, publication: 'proposed', proposedBy: 'secretary' } as const
  it('要本人同意在先：没有同意，秘书和主任都没有这个按钮', () => {
    expect(may(closed, officer('secretary'))).toEqual([])
    expect(may(closed, officer('chair'))).toEqual([])
    expect(may(closed, reporter)).toEqual(['reopen', 'consentPublish'])
  })
  it('没有答复过的，没有什么可公开', () => {
    expect(may({ ...closed, outcome: null }, reporter)).toEqual(['reopen'])
  })
  it('同意以后等秘书拟文字，拟好等主任，公开以后不等谁', () => {
    const consented = having(makeFacts(closed), 'consentPublish')
    expect([consented.publication, whoMustAct(consented)]).toEqual(['consented', 'secretary'])
    const made = applyMove(
      consented,
      { move: 'proposePublish', party: 'secretary', data: {}, at: NOW, actorId: 'secretary' },
      calendar,
    )
    expect([made.publication, made.proposedBy, whoMustAct(made)]).toEqual(['proposed', 'secretary', 'chair'])
    expect(whoMustAct(having(made, 'publish'))).toBeNull()
  })
  it('拟文字的人自己不能公开，哪怕他也是主任', () => {
    const both: Actor = {
      ...officer('secretary'),
      duties: [...officer('secretary').duties, ...officer('chair').duties],
    }
    expect(may(proposed, both)).not.toContain('publish')
    expect(may(proposed, officer('chair'))).toContain('publish')
  })
  it.each(['consented', 'proposed', 'published'] as const)('%s 时本人随时可以收回', publication => {
    expect(may({ ...closed, publication }, reporter)).toContain('revokePublish')
    expect(having(makeFacts({ ...closed, publication }), 'revokePublish').publication).toBe('none')
  })
  it('又出现了的，不再公开', () => {
    const again = having(makeFacts({ ...proposed, publication: 'published' }), 'reopen', { reason: '又坏了' })
    expect([again.publication, again.proposedBy]).toEqual(['none', null])
  })
})

describe('动作要填什么', () => {
  const parse = (move: MoveName, data: Record<string, unknown>) => parseMoveData(moveOf(move).asks, data)
  it('交办要写明单位', () => {
    expect(parse('assign', {}).faults).toEqual({ unitId: '请填写“承办单位”' })
  })
  it('正在解决要写承诺日期，解决采纳不用', () => {
    expect(parse('draftReply', { outcome: 'resolving', text: '在修' }).faults).toHaveProperty('promisedOn')
    expect(parse('draftReply', { outcome: 'resolved', text: '修好了' }).faults).toEqual({})
  })
  it('不满意要说原因，满意不用', () => {
    expect(
      parse('rate', { solved: 'no', attitude: 'satisfied', result: 'dissatisfied' }).faults,
    ).toHaveProperty('reason')
    expect(parse('rate', { solved: 'yes', attitude: 'satisfied', result: 'satisfied' }).faults).toEqual({})
  })
  it('多送来的内容不会留下', () => {
    expect(parse('accept', { status: 'closed', text: 'x' }).data).toEqual({})
  })
})

describe('进展的第一行，谁写的就说谁写的', () => {
  const said: Record<Source, readonly [resident: string, staff: string]> = {
    scan: ['您提交了意见', '居民提交'],
    web: ['您提交了意见', '居民提交'],
    onBehalf: ['联络员替您写下了意见', '联络员代居民填写'],
    reception: ['接待时记下了您的意见', '接待时记下'],
    campaign: ['集中联系社区时记下了您的意见', '集中联系社区时记下'],
  }
  it.each(sources)('来源 %s：居民读到的，工作人员读到的', source => {
    const titles = (['reporter', 'staff'] as const).map(audience => eventTitle('submit', source, audience))
    expect(titles).toEqual(said[source])
  })
  it('后面的各步不看来源；不告诉居民的，话也只有一种', () => {
    for (const source of sources) {
      expect(eventTitle('signOff', source, 'reporter')).toBe('有答复了')
      expect(eventTitle('signOff', source, 'staff')).toBe('答复已签发')
      expect(eventTitle('comment', source, 'reporter')).toBe('留言')
    }
  })
})
