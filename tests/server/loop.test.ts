import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { type Desk, happy, openDesk, unhappy } from '../support/server-desk'
import { foldAll } from '../support/server-fold'
import { makeWorld, type World } from '../support/world'

const names = (view: { timeline: readonly { name: string }[] }) => view.timeline.map(({ name }) => name)

describe.each(engines)('一条意见的一生（%s）', engine => {
  let server: TestServer
  let world: World
  let desk: Desk
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    await stayAwake(server)
    desk = openDesk(server, world)
  })
  beforeEach(() => desk.setClock())
  afterAll(() => server.close())

  const tokenFor = (receipt: { token: string | null }): string => receipt.token ?? ''

  describe('从扫码到办结', () => {
    it('访客提交、街道受理交办、单位答复、不满意重办、主任签发、满意办结、又出现再办', async () => {
      const { tokens, units } = world
      const { id, code, token, ...receipt } = await desk.submit()
      expect(token).toMatch(/^[\w-]{43}$/)
      expect(receipt).toMatchObject({ holder: '甲街道人大工委', expectedOn: '2026-11-18' })

      expect(await desk.done(id, tokens.secretary, 'receive')).toMatchObject({ status: 'received' })
      await desk.done(id, tokens.liaisonOfficer, 'firstContact', { contactBy: 'phone', text: '已致电' })
      const assigned = await desk.done(id, tokens.secretary, 'assign', { unitId: units.street })
      expect(assigned).toMatchObject({ status: 'assigned', holder: '甲街道房管办', dueOn: '2026-11-18' })
      expect(await desk.done(id, tokens.handler, 'accept')).toMatchObject({ status: 'handling' })
      const drafted = await desk.done(id, tokens.handler, 'draftReply', {
        outcome: 'resolved',
        text: '电梯已修好。',
      })
      expect(drafted).toMatchObject({ status: 'review', reply: null, draft: { text: '电梯已修好。' } })

      // Until it is signed, the reporter sees nothing of it.
      const waiting = await desk.read(id, tokenFor({ token }))
      expect(waiting).toMatchObject({ reply: null, draft: null })
      expect(JSON.stringify(waiting)).not.toContain('电梯已修好。')
      await desk.done(id, tokens.secretary, 'signOff')

      const mine = await desk.follow(code.toLowerCase())
      const answered = await desk.read(id, mine)
      expect(answered).toMatchObject({
        status: 'replied',
        audience: 'reporter',
        reply: { text: '电梯已修好。', outcome: 'resolved', by: '甲街道房管办' },
      })
      expect(answered.moves).toEqual(['rate'])

      expect(await desk.said(id, mine, 'rate', { ...unhappy, reason: '' })).toBe('badInput')
      const again = await desk.done(id, mine, 'rate', unhappy)
      expect(again).toMatchObject({ status: 'handling', round: 2, dueOn: '2026-11-18' })
      // The last answer stays in sight while the matter is handled again.
      expect(again.reply).toMatchObject({ text: '电梯已修好。' })

      await desk.done(id, tokens.handler, 'draftReply', { outcome: 'resolved', text: '换了新门机。' })
      expect(await desk.said(id, tokens.secretary, 'signOff')).toBe('moveNotAllowed')
      await desk.done(id, tokens.chair, 'signOff')
      expect(await desk.done(id, mine, 'rate', happy)).toMatchObject({ status: 'closed', rating: happy })

      desk.setClock('2026-12-12T10:00:00')
      expect(await desk.said(id, mine, 'reopen', { reason: '又停了' })).toBe('moveNotAllowed')
      desk.setClock('2026-12-11T10:00:00')
      const reopened = await desk.done(id, mine, 'reopen', { reason: '又停了' })
      expect(reopened).toMatchObject({
        status: 'handling',
        round: 3,
        dueOn: '2026-12-18',
        reply: { text: '换了新门机。' },
      })
      expect(names(reopened)).toEqual([
        ...['submit', 'receive', 'firstContact', 'assign', 'accept', 'signOff', 'rate', 'signOff', 'rate'],
        'reopen',
      ])
    })

    it('居民每有新进展都有提示，看过就没有了', async () => {
      const news = async () => {
        const { body } = await server.ask('GET', '/api/my/opinions', { token: world.resident })
        return body.items.find((card: { id: string }) => card.id === id).hasNews
      }
      const { id } = await desk.submit({}, world.resident)
      expect(await news()).toBe(false)
      await desk.done(id, world.tokens.secretary, 'receive')
      expect(await news()).toBe(true)
      await desk.read(id, world.tokens.secretary)
      expect(await news()).toBe(true)
      await desk.read(id, world.resident)
      expect(await news()).toBe(false)
      await desk.done(id, world.tokens.deputy, 'comment', { text: '我去看看' })
      expect(await news()).toBe(false)
    })

    it('新一轮从头算时限，上一轮的承诺日期不再挂着', async () => {
      const { id, token } = await desk.handling()
      const reply = { outcome: 'planned', promisedOn: '2026-12-30', signer: world.tokens.chair }
      await desk.answer(id, reply)
      const view = await desk.done(id, tokenFor({ token }), 'rate', unhappy)
      expect(view).toMatchObject({ status: 'handling', dueOn: '2026-11-18', promisedOn: null })
      const { body } = await server.ask('GET', '/api/opinions?queue=mine&status=handling', {
        token: world.tokens.handler,
      })
      const card = body.items.find((item: { id: string }) => item.id === id)
      expect(card.dueOn).toBe('2026-11-18')
    })
  })

  describe('区里这条路', () => {
    it('转区里、退回一次、再转、分办给区级单位、由人事代表工作室签发', async () => {
      const { tokens, units, districtHandler } = world
      const { id, token } = await desk.received()
      expect((await desk.look(id, tokens.districtOfficer)).body.error.code).toBe('notFound')
      await desk.done(id, tokens.secretary, 'forward', { reason: '公交线路归区里管' })
      expect(await desk.said(id, tokens.districtOfficer, 'sendBack')).toBe('badInput')
      const back = await desk.done(id, tokens.districtOfficer, 'sendBack', { reason: '短驳车归街道' })
      expect(back).toMatchObject({ status: 'received', holder: '甲街道人大工委' })
      await desk.done(id, tokens.secretary, 'forward', { reason: '确须区里协调' })
      expect(await desk.said(id, tokens.districtOfficer, 'sendBack', { reason: '再退' })).toBe(
        'moveNotAllowed',
      )
      expect(await desk.said(id, tokens.districtOfficer, 'distribute', { unitId: units.street })).toBe(
        'unitWrong',
      )
      const view = await desk.done(id, tokens.districtOfficer, 'distribute', { unitId: units.district })
      // 15 working days from the day of submission.
      expect(view).toMatchObject({ status: 'assigned', holder: '区交通委', dueOn: '2026-12-02' })

      expect((await desk.look(id, tokens.handler)).status).toBe(404)
      await desk.done(id, districtHandler, 'accept')
      await desk.done(id, districtHandler, 'draftReply', { outcome: 'resolved', text: '已加开两班。' })
      expect(await desk.said(id, tokens.secretary, 'signOff')).toBe('moveNotAllowed')
      expect(await desk.said(id, tokens.chair, 'signOff')).toBe('moveNotAllowed')
      await desk.done(id, tokens.districtOfficer, 'signOff')
      expect(await desk.read(id, tokenFor({ token }))).toMatchObject({
        status: 'replied',
        reply: { text: '已加开两班。', by: '区交通委' },
      })
    })
  })

  describe('单位想退、想延', () => {
    const asks = { legalBasis: '街道部门职责清单第三条', reason: '不在我单位管理范围' }
    const refuse = { returnDecision: 'refuse', reason: '职责清单写明由你单位承办' }

    it('退回申请两次不同意后，只有主任能另定单位；居民全程看不到', async () => {
      const { tokens, units } = world
      const { id, token } = await desk.received()
      await desk.done(id, tokens.secretary, 'assign', { unitId: units.street })
      const before = names(await desk.read(id, tokenFor({ token })))
      expect(await desk.said(id, tokens.secretary, 'decideReturn', refuse)).toBe('moveNotAllowed')
      for (const _ of [1, 2]) {
        await desk.done(id, tokens.handler, 'requestReturn', asks)
        expect((await desk.read(id, tokenFor({ token }))).holder).toBe('甲街道房管办')
        expect(await desk.said(id, tokens.handler, 'accept')).toBe('moveNotAllowed')
        await desk.done(id, tokens.secretary, 'decideReturn', refuse)
      }
      await desk.done(id, tokens.handler, 'requestReturn', asks)
      const elsewhere = { returnDecision: 'elsewhere', unitId: units.otherUnit, reason: '由城管承办' }
      expect(await desk.said(id, tokens.secretary, 'decideReturn', elsewhere)).toBe('moveNotAllowed')
      expect(await desk.said(id, tokens.chair, 'decideReturn', { ...elsewhere, unitId: '' })).toBe('badInput')
      const view = await desk.done(id, tokens.chair, 'decideReturn', elsewhere)
      expect(view).toMatchObject({ status: 'assigned', unit: { name: '甲街道城管' } })
      expect((await desk.look(id, tokens.handler)).status).toBe(404)

      const told = await desk.read(id, tokenFor({ token }))
      expect(names(told)).toEqual(before)
      expect(JSON.stringify(told)).not.toMatch(/退回|职责清单/)
    })

    it('收回以后重新分拣', async () => {
      const { tokens, units } = world
      const { id } = await desk.received()
      await desk.done(id, tokens.secretary, 'assign', { unitId: units.street })
      await desk.done(id, tokens.handler, 'requestReturn', asks)
      const view = await desk.done(id, tokens.secretary, 'decideReturn', {
        returnDecision: 'takeBack',
        reason: '确实派错了',
      })
      expect(view).toMatchObject({ status: 'received', unit: null })
      expect(await desk.said(id, tokens.secretary, 'assign', { unitId: units.otherUnit })).toBe('assigned')
    })

    it('延期超过 15 个工作日，秘书不能批，主任能；一轮只能申请一次', async () => {
      const { tokens } = world
      const { id, token } = await desk.handling()
      expect(await desk.said(id, tokens.handler, 'extend', { days: 0, reason: '等检测' })).toBe('badInput')
      await desk.done(id, tokens.handler, 'extend', { days: 20, reason: '等检测' })
      expect(names(await desk.read(id, tokenFor({ token })))).not.toContain('extend')
      expect(await desk.said(id, tokens.secretary, 'decideExtend', { extendDecision: 'grant' })).toBe(
        'moveNotAllowed',
      )
      const reply = { outcome: 'resolved', text: '先答复' }
      expect(await desk.said(id, tokens.handler, 'draftReply', reply)).toBe('moveNotAllowed')
      const view = await desk.done(id, tokens.chair, 'decideExtend', {
        extendDecision: 'grant',
        reason: '等电梯检测报告',
      })
      expect(view).toMatchObject({ dueOn: '2026-12-16', extensionAsked: null })
      const told = (await desk.read(id, tokenFor({ token }))).timeline.at(-1)
      expect(told).toMatchObject({ name: 'decideExtend', title: '办理时间有调整' })
      expect(told?.lines.map(({ value }) => value)).toEqual(['等电梯检测报告', '12月16日 周三'])
      expect(await desk.said(id, tokens.handler, 'extend', { days: 1, reason: '再等' })).toBe(
        'moveNotAllowed',
      )
    })

    it('秘书能批 15 个工作日；不同意时时限不变，居民不被打扰；过了期限不能再申请', async () => {
      const { tokens } = world
      const granted = await desk.handling()
      await desk.done(granted.id, tokens.handler, 'extend', { days: 15, reason: '等配件' })
      const view = await desk.done(granted.id, tokens.secretary, 'decideExtend', { extendDecision: 'grant' })
      expect(view.dueOn).toBe('2026-12-09')
      const refused = await desk.handling()
      await desk.done(refused.id, tokens.handler, 'extend', { days: 5, reason: '忙' })
      await desk.done(refused.id, tokens.secretary, 'decideExtend', { extendDecision: 'refuse' })
      const told = await desk.read(refused.id, tokenFor(refused))
      expect([told.dueOn, names(told).includes('decideExtend')]).toEqual(['2026-11-18', false])
      const late = await desk.handling()
      desk.setClock('2026-11-19T09:00:00')
      expect(await desk.said(late.id, tokens.handler, 'extend', { days: 5, reason: '忙' })).toBe(
        'moveNotAllowed',
      )
    })

    it('答复退回修改以后，单位重写；空泛的要说明怎样改', async () => {
      const { tokens } = world
      const { id, token } = await desk.handling()
      await desk.done(id, tokens.handler, 'draftReply', { outcome: 'resolved', text: '正在研究。' })
      expect(await desk.said(id, tokens.secretary, 'sendBackReply', { replyFault: 'empty' })).toBe('badInput')
      const fault = { replyFault: 'empty', reason: '写清谁、什么时候、做了什么' }
      expect(await desk.done(id, tokens.secretary, 'sendBackReply', fault)).toMatchObject({
        status: 'handling',
        draft: null,
      })
      expect(await desk.read(id, tokenFor({ token }))).toMatchObject({ reply: null })
      expect(names(await desk.read(id, tokenFor({ token })))).not.toContain('sendBackReply')
      expect((await desk.answer(id)).reply?.text).toBe('电梯已修好，每周检查一次。')
    })
  })

  describe('补充、并案、导引、核对、撤回', () => {
    it('等居民补充的日子不计时限', async () => {
      const { tokens } = world
      const { id, token } = await desk.received()
      const question = '是几号楼、哪一部电梯？'
      const asked = await desk.done(id, tokens.secretary, 'askInfo', { question })
      expect(asked).toMatchObject({ status: 'needsInfo', isPaused: true, question, holder: '居民' })
      desk.setClock('2026-11-24T10:00:00')
      expect(await desk.read(id, tokens.secretary)).toMatchObject({ light: 'none' })
      expect(await desk.said(id, tokens.secretary, 'addInfo', { text: '三号楼' })).toBe('moveNotAllowed')
      const added = await desk.done(id, tokenFor({ token }), 'addInfo', { text: '三号楼东侧' })
      // Nine working days were waited, so the 18th moves by nine.
      expect(added).toMatchObject({
        status: 'received',
        isPaused: false,
        dueOn: '2026-12-01',
        question: null,
      })
      expect(added.timeline.at(-1)?.lines.map(({ value }) => value)).toContain('三号楼东侧')
    })

    it('找相近的意见：说的是同一件事的排在前面，哪怕后来又收了十几件别的', async () => {
      const { tokens } = world
      const same = await desk.received({ text: '菜场北门的地砖松了，下雨天一踩一脚水。' })
      desk.setClock('2026-11-18T11:00:00')
      for (let i = 0; i < 11; i++) await desk.received({ text: `第${i}盏路灯不亮，晚上看不清路。` })
      const { id } = await desk.received({ text: '菜场北门地砖松了，一踩一脚水，请修一修。' })
      const { body } = await server.ask('GET', `/api/opinions/${id}/similar`, { token: tokens.secretary })
      expect(body.items).toHaveLength(10)
      expect(body.items[0].id).toBe(same.id)
    })

    it('并案以后跟着主案走，看得到主案的答复，看不到主案的原文', async () => {
      const { tokens } = world
      const parent = await desk.received({ text: '八号楼车库漏水，家里有轮椅出不去。' })
      const child = await desk.received({ text: '八号楼车库漏水，请来看一看。' })
      const stranger = await desk.submit({ siteCode: world.otherSiteCode })
      for (const parentCode of [child.code, stranger.code, '2222-2222', '找不到'])
        expect(await desk.said(child.id, tokens.secretary, 'merge', { parentCode })).toBe('parentWrong')
      const similar = await server.ask('GET', `/api/opinions/${child.id}/similar`, {
        token: tokens.secretary,
      })
      expect(similar.body.items.map(({ id }: { id: string }) => id)).toContain(parent.id)
      const spoken = `${parent.code.slice(0, 4)}-${parent.code.slice(4).toLowerCase()}`
      await desk.done(child.id, tokens.secretary, 'merge', { parentCode: spoken })
      const merged = await desk.read(child.id, tokenFor(child))
      expect(merged).toMatchObject({
        status: 'merged',
        mergedCount: 1,
        parent: { code: parent.code, status: 'received', reply: null },
      })
      await desk.done(parent.id, tokens.secretary, 'assign', { unitId: world.units.street })
      await desk.done(parent.id, tokens.handler, 'accept')
      expect((await desk.read(child.id, tokenFor(child))).parent?.status).toBe('handling')
      await desk.answer(parent.id)
      const told = await desk.read(child.id, tokenFor(child))
      expect(told.parent).toMatchObject({
        status: 'replied',
        reply: { text: '电梯已修好，每周检查一次。' },
      })
      expect(JSON.stringify(told)).not.toContain('轮椅')
      expect((await desk.look(parent.id, tokenFor(child))).status).toBe(404)
    })

    it('主案再并入别的案，先前并来的也跟到最后那一案', async () => {
      const { tokens } = world
      const [first, middle, last] = [await desk.received(), await desk.received(), await desk.received()]
      await desk.done(first.id, tokens.secretary, 'merge', { parentCode: middle.code })
      await desk.done(middle.id, tokens.secretary, 'merge', { parentCode: last.code })
      expect(await desk.said(last.id, tokens.secretary, 'merge', { parentCode: middle.code })).toBe(
        'parentWrong',
      )
      await desk.done(last.id, tokens.secretary, 'answerNow', { outcome: 'resolved', text: '都修好了。' })
      expect((await desk.read(first.id, tokenFor(first))).parent).toMatchObject({
        code: last.code,
        status: 'replied',
        reply: { text: '都修好了。' },
      })
    })

    it('导引以后，去处和理由都写明，自己的原文还在', async () => {
      const { id, token } = await desk.received()
      const where = { channel: '12345', how: '拨打 12345', reason: '属于紧急抢修' }
      expect(await desk.said(id, world.tokens.secretary, 'redirect', { channel: '12345' })).toBe('badInput')
      await desk.done(id, world.tokens.secretary, 'redirect', where)
      const told = await desk.read(id, tokenFor({ token }))
      expect(told).toMatchObject({ status: 'redirected', text: '三号楼的电梯已经停了两天，老人下不了楼。' })
      expect(told.timeline.at(-1)?.lines.map(({ value }) => value)).toEqual(Object.values(where))
      expect(told.moves).toEqual([])
    })

    it('写了身份证号的先核对，代表看不到，核对通过才受理', async () => {
      const { tokens } = world
      const text = '我的身份证是310227195001011234，想问养老补贴。'
      const { id, token } = await desk.submit({ text })
      expect((await desk.look(id, tokens.deputy)).status).toBe(404)
      expect(await desk.said(id, tokens.secretary, 'receive')).toBe('moveNotAllowed')
      const held = await desk.read(id, tokenFor({ token }))
      expect(held).toMatchObject({ status: 'held', revision: 2 })
      expect(JSON.stringify(held.timeline.at(-1))).toContain('可能有身份证号')
      expect(await desk.done(id, tokens.secretary, 'release')).toMatchObject({ status: 'received' })
      expect((await desk.look(id, tokens.deputy)).status).toBe(200)
    })

    it('不予受理必须写理由，居民看得到', async () => {
      const { tokens } = world
      const { id, token } = await desk.submit({ text: '看看 https://example.com 的广告' })
      expect(await desk.said(id, tokens.secretary, 'reject')).toBe('badInput')
      await desk.done(id, tokens.secretary, 'reject', { reason: '请删去广告网址后再提。' })
      const told = await desk.read(id, tokenFor({ token }))
      expect(told.status).toBe('rejected')
      expect(told.timeline.at(-1)?.lines).toEqual([
        expect.objectContaining({ value: '请删去广告网址后再提。' }),
      ])
      expect((await desk.look(id, tokens.deputy)).status).toBe(404)
    })

    it('审核之前可以撤回，审核以后不能', async () => {
      const early = await desk.handling()
      expect(await desk.said(early.id, tokenFor(early), 'withdraw')).toBe('withdrawn')
      const late = await desk.handling()
      await desk.done(late.id, world.tokens.handler, 'draftReply', { outcome: 'resolved', text: '已修好' })
      expect(await desk.said(late.id, tokenFor(late), 'withdraw')).toBe('moveNotAllowed')
    })
  })

  describe('当场答复', () => {
    it('代表的当场答复要秘书签发，签发前居民看不到', async () => {
      const { tokens } = world
      const { id, token } = await desk.received()
      const said = { outcome: 'resolved', text: '物业今天下午来修。' }
      expect(await desk.done(id, tokens.deputy, 'answerNow', said)).toMatchObject({ status: 'review' })
      const waiting = await desk.read(id, tokenFor({ token }))
      expect(JSON.stringify(waiting)).not.toContain('下午来修')
      expect(await desk.said(id, tokens.deputy, 'signOff')).toBe('moveNotAllowed')
      await desk.done(id, tokens.secretary, 'signOff')
      expect(await desk.read(id, tokenFor({ token }))).toMatchObject({
        status: 'replied',
        reply: { text: '物业今天下午来修。' },
      })
    })

    it('秘书的当场答复直接给居民；不满意就回到秘书手里', async () => {
      const { id, token } = await desk.received()
      const said = { outcome: 'resolved', text: '已请物业处理。' }
      expect(await desk.said(id, world.tokens.secretary, 'answerNow', said)).toBe('replied')
      expect(await desk.done(id, tokenFor({ token }), 'rate', unhappy)).toMatchObject({
        status: 'received',
        round: 2,
        holder: '甲街道人大工委',
      })
    })
  })

  describe('承诺', () => {
    it('答应以后办的，必须写将来的日子', async () => {
      const { id } = await desk.handling()
      const draft = { outcome: 'planned', text: '列入明年计划。' }
      for (const promisedOn of [undefined, '', '2026-11-31', '2027-02-30', '明年'])
        expect([
          promisedOn,
          await desk.said(id, world.tokens.handler, 'draftReply', { ...draft, promisedOn }),
        ]).toEqual([promisedOn, 'badInput'])
      for (const promisedOn of ['2026-11-11', '2025-12-31'])
        expect(await desk.said(id, world.tokens.handler, 'draftReply', { ...draft, promisedOn })).toBe(
          'promiseDatePast',
        )
      const ok = { ...draft, promisedOn: '2026-12-30' }
      expect(await desk.said(id, world.tokens.handler, 'draftReply', ok)).toBe('review')
    })

    it('未签发的承诺日期不给居民看', async () => {
      const { id, token } = await desk.handling()
      const draft = { outcome: 'planned', text: '列入计划。', promisedOn: '2026-12-30' }
      await desk.done(id, world.tokens.handler, 'draftReply', draft)
      const told = await desk.read(id, tokenFor({ token }))
      expect(told).toMatchObject({ status: 'review', promisedOn: null, dueOn: '2026-11-18' })
      expect(JSON.stringify(told)).not.toContain('2026-12-30')
    })

    it('计划解决由主任签发，评价后跟踪，到期报告兑现或新的日期，兑现了才办结', async () => {
      const { tokens } = world
      const { id, token } = await desk.handling()
      const mine = tokenFor({ token })
      await desk.answer(id, { outcome: 'planned', promisedOn: '2026-12-01', signer: tokens.chair })
      expect(await desk.done(id, mine, 'rate', happy)).toMatchObject({
        status: 'tracking',
        promisedOn: '2026-12-01',
      })
      expect((await desk.read(id, tokens.handler)).light).toBe('none')
      desk.setClock('2026-12-02T10:00:00')
      expect((await desk.read(id, tokens.handler)).light).toBe('red')
      expect(await desk.said(id, tokens.secretary, 'reportPromise', { kept: true, text: '好了' })).toBe(
        'moveNotAllowed',
      )
      expect(await desk.said(id, tokens.handler, 'reportPromise', { kept: false, text: '还没好' })).toBe(
        'badInput',
      )
      const later = { kept: false, text: '等配件，改期。', promisedOn: '2026-12-20' }
      expect(await desk.done(id, tokens.handler, 'reportPromise', later)).toMatchObject({
        status: 'replied',
        reply: { text: '等配件，改期。', outcome: 'planned', promisedOn: '2026-12-20' },
      })
      expect(await desk.said(id, mine, 'rate', happy)).toBe('tracking')
      await desk.done(id, tokens.handler, 'reportPromise', { kept: true, text: '已装好。' })
      expect(await desk.done(id, mine, 'rate', happy)).toMatchObject({
        status: 'closed',
        reply: { text: '已装好。', outcome: 'resolved' },
      })
    })
  })

  describe('第二次不满意', () => {
    const twice = async () => {
      const { id, token } = await desk.handling()
      const mine = tokenFor({ token })
      await desk.answer(id)
      await desk.done(id, mine, 'rate', unhappy)
      await desk.answer(id, { signer: world.tokens.chair })
      const view = await desk.done(id, mine, 'rate', unhappy)
      return { id, mine, view }
    }

    it('等主任发话，别人都不能动；主任说明后办结，不能再要求办理', async () => {
      const { tokens } = world
      const { id, mine, view } = await twice()
      expect(view).toMatchObject({ status: 'handling', round: 3, holder: '甲街道人大工委主任' })
      const draft = { outcome: 'resolved', text: '再答' }
      expect(await desk.said(id, tokens.handler, 'draftReply', draft)).toBe('moveNotAllowed')
      expect(await desk.said(id, tokens.secretary, 'explainAndClose', { text: '说明' })).toBe(
        'moveNotAllowed',
      )
      const text = '目前只能做到这一步，可以拨打12345。'
      await desk.done(id, tokens.chair, 'explainAndClose', { text })
      const told = await desk.read(id, mine)
      expect(told).toMatchObject({ status: 'closed', reply: { text } })
      expect(told.moves).toEqual([])
      expect(await desk.said(id, mine, 'reopen', { reason: '不服' })).toBe('moveNotAllowed')
    })

    it('主任督办，单位继续办', async () => {
      const { tokens } = world
      const { id } = await twice()
      expect(await desk.said(id, tokens.chair, 'supervise')).toBe('badInput')
      expect(await desk.done(id, tokens.chair, 'supervise', { text: '三天内到现场' })).toMatchObject({
        status: 'handling',
        isSupervised: true,
        holder: '甲街道房管办',
      })
      expect((await desk.answer(id, { signer: tokens.chair })).status).toBe('replied')
    })
  })

  describe('谁听得到什么', () => {
    it('过了期限才能催，一轮只能催一次', async () => {
      const { id, token } = await desk.handling()
      const mine = tokenFor({ token })
      desk.setClock('2026-11-18T23:00:00')
      expect(await desk.said(id, mine, 'urge')).toBe('moveNotAllowed')
      desk.setClock('2026-11-19T00:01:00')
      const urged = await desk.done(id, mine, 'urge')
      expect(names(urged).at(-1)).toBe('urge')
      expect(await desk.said(id, mine, 'urge')).toBe('moveNotAllowed')
    })

    it('代表和经办人的留言，居民看不到', async () => {
      const { id, token } = await desk.received()
      await desk.done(id, world.tokens.deputy, 'comment', { text: '这家物业去年也这样' })
      expect(JSON.stringify(await desk.read(id, tokenFor({ token })))).not.toContain('去年')
      expect(JSON.stringify(await desk.read(id, world.tokens.secretary))).toContain('去年')
    })

    it('居民听到的是哪个部门，不是哪个人', async () => {
      const { id, token } = await desk.handling()
      expect(JSON.stringify(await desk.read(id, tokenFor({ token })))).not.toMatch(
        /secretary同志|handler同志/,
      )
    })
  })

  describe('姓名和电话', () => {
    const contact = { name: '王秀英', phone: '13812345678' }
    const look = (id: string, token: string) =>
      server.ask('POST', `/api/opinions/${id}/contact-views`, { token, body: {} })

    it('没有勾选“代表可联系我”，代表看不到', async () => {
      const { id } = await desk.received({ contact })
      expect((await desk.read(id, world.tokens.deputy)).contact).toBe('hidden')
      const { status, body } = await look(id, world.tokens.deputy)
      expect([status, body.error.code]).toEqual([403, 'forbidden'])
      expect(await server.services.db.selectFrom('contactViews').selectAll().execute()).toEqual([])
    })

    it('区领导、审计员、管理员看不到；居民自己也不经这扇门看', async () => {
      const { id } = await desk.received({ contact, deputyMayContact: true }, world.resident)
      for (const token of [world.tokens.supervisor, world.tokens.auditor, world.tokens.admin, world.resident])
        expect((await look(id, token)).body.error.code).toBe('forbidden')
      expect(JSON.stringify(await desk.read(id, world.tokens.supervisor))).not.toMatch(/王秀英|13812345678/)
    })

    it.each([
      ['勾选了，代表看得到', 'deputy'],
      ['秘书看得到', 'secretary'],
      ['联络员看得到', 'liaisonOfficer'],
    ] as const)('%s，每次都留痕', async (_, role) => {
      const { id } = await desk.received({ contact, deputyMayContact: true })
      expect((await desk.read(id, world.tokens[role])).contact).toBe('mayView')
      for (const _ of [1, 2]) expect((await look(id, world.tokens[role])).body).toEqual(contact)
      const { db } = server.services
      const views = await db.selectFrom('contactViews').selectAll().where('opinionId', '=', id).execute()
      expect(views.map(({ party, at }) => [party, at])).toEqual([
        [role, NOW],
        [role, NOW],
      ])
    })

    it('数据库里没有一处明文', async () => {
      const { id } = await desk.received({ contact, deputyMayContact: true }, world.resident)
      await look(id, world.tokens.secretary)
      const { db } = server.services
      for (const table of ['opinions', 'opinionEvents', 'idempotency', 'contactViews'] as const) {
        const rows = await db.selectFrom(table).selectAll().execute()
        expect(rows.length).toBeGreaterThan(0)
        expect(JSON.stringify(rows).match(/王秀英|13812345678|张阿姨/)).toBeNull()
      }
    })
  })

  it('所有意见：把事件从头再走一遍，就是库里的样子', async () => {
    const all = await foldAll(server.services)
    expect(all.length).toBeGreaterThan(25)
    for (const { row, facts, folded, events } of all) {
      expect(folded).toEqual(facts)
      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: row.revision }, (_, i) => i + 1))
      expect(events.at(-1)?.status).toBe(row.status)
    }
  })
})
