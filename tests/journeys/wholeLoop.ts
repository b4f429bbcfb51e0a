import type { Platform, Screen } from '../support/screens'
import { begin, button, choose, field, inForm, lookUp, readCode, see, signIn, words } from './steps'

const TEXT = '三号楼门口的路灯坏了半个月，晚上老人进出看不清。'
const EXCERPT = '三号楼门口的路灯'
const PIN = '2468'

/** A resident scans a code, writes, takes a photo, and gets a receipt. */
const submit = async (resident: Screen): Promise<string> => {
  const { page } = resident
  await button(page, '我要提意见').click()
  await field(page, '说说是什么事').fill(TEXT)
  await choose(page, '属于哪一类', '道路路灯')
  await resident.giveRandomPhoto(() => button(page, /^添加照片/).click())
  await words(page, '1/9').waitFor()
  await words(page, /^\d+%$/).waitFor({ state: 'hidden' })
  await field(page, '设一个查询密码').fill(PIN)
  await button(page, '提交').click()
  await see(page, '您的意见已送到')
  return readCode(resident)
}

const act = async (screen: Screen, move: string, fill: () => Promise<void>, send: string): Promise<void> => {
  await begin(screen, move)
  await fill()
  await inForm(screen.page, send).click()
}

const draftReply = (handler: Screen, text: string) =>
  act(
    handler,
    '填写答复',
    async () => {
      await choose(handler.page, '办理结果', '解决采纳')
      await field(handler.page, '答复内容').fill(text)
    },
    '提交审核',
  )

const signOff = async (signer: Screen): Promise<void> => {
  await button(signer.page, '签发答复').click()
  await inForm(signer.page, '签发答复').click()
  await see(signer.page, '待评价')
}

const comeBack = async (resident: Screen, code: string): Promise<void> => {
  await resident.open('/resident/follow')
  await field(resident.page, '回执编号').fill(code)
  await field(resident.page, '查询密码').fill(PIN)
  await button(resident.page, '查看').click()
  await see(resident.page, '办理经过')
}

const rate = async ({ page }: Screen, result: '满意' | '不满意'): Promise<void> => {
  await choose(page, '这次答复解决了您的问题吗？', result === '满意' ? '解决了' : '没有解决')
  await choose(page, '办理态度', '满意')
  await choose(page, '办理结果', result)
  if (result === '不满意') await field(page, '哪里不满意').fill('只换了一盏，另一盏还是不亮。')
  await button(page, '提交评价').click()
}

/** The whole loop with every role of a street, a dissatisfied resident and a second answer among it. */
export const wholeLoop = async (platform: Platform, siteCode: string): Promise<void> => {
  const resident = await platform()
  await resident.open(`/resident/site?code=${siteCode}`)
  const code = await submit(resident)

  const secretary = await signIn(await platform(), 'secretary-yueyang')
  await lookUp(secretary, code, EXCERPT)
  await button(secretary.page, '受理').click()
  await see(secretary.page, '待分拣')
  const keeper = await signIn(await platform(), 'liaison-1')
  await lookUp(keeper, code, EXCERPT)
  await act(keeper, '登记首次联系', () => choose(keeper.page, '联系方式', '电话'), '登记')
  await see(keeper.page, '首次联系居民')

  await secretary.open('/staff/inbox')
  await lookUp(secretary, code, EXCERPT)
  await act(secretary, '交办', () => choose(secretary.page, '承办单位', '岳阳街道房屋管理办公室'), '交办')
  await see(secretary.page, '待签收')

  const deputy = await signIn(await platform(), 'deputy-01')
  await deputy.open('/deputy/opinions')
  await button(deputy.page, /^全部/).click()
  await button(deputy.page, new RegExp(EXCERPT)).click()
  await act(deputy, '说几句', () => field(deputy.page, '想说的话').fill('我昨晚去看过，确实很暗。'), '发出')
  await see(deputy.page, '我昨晚去看过，确实很暗。')

  const handler = await signIn(await platform(), 'handler-yueyang-1')
  await lookUp(handler, code, EXCERPT)
  await button(handler.page, '签收').click()
  await see(handler.page, '办理中')
  await draftReply(handler, '周二晚上已换好门口的灯。')
  await see(handler.page, '待签发')

  await secretary.open('/staff/inbox')
  await lookUp(secretary, code, EXCERPT)
  await see(secretary.page, '周二晚上已换好门口的灯。')
  await signOff(secretary)

  await comeBack(resident, code)
  await see(resident.page, '周二晚上已换好门口的灯。')
  await rate(resident, '不满意')
  await see(resident.page, '办理中')

  const supervisor = await signIn(await platform(), 'supervisor')
  await lookUp(supervisor, code, EXCERPT)
  await act(supervisor, '督办', () => field(supervisor.page, '督办要求').fill('两盏都要亮。'), '列入督办')
  await see(supervisor.page, '两盏都要亮。')

  await handler.open('/staff/inbox')
  await lookUp(handler, code, EXCERPT)
  await see(handler.page, '只换了一盏，另一盏还是不亮。')
  await draftReply(handler, '另一盏今天也换好了，两盏都试过。')
  await see(handler.page, '待签发')

  const chair = await signIn(await platform(), 'chair-yueyang')
  await lookUp(chair, code, EXCERPT)
  await signOff(chair)

  await comeBack(resident, code)
  await see(resident.page, '另一盏今天也换好了，两盏都试过。')
  await rate(resident, '满意')
  await see(resident.page, '已办结')
  for (const screen of [resident, secretary, keeper, deputy, handler, supervisor, chair]) await screen.close()
}

/** What the street cannot settle: to the district, to one of its units, and back with its signature. */
export const districtLoop = async (platform: Platform, siteCode: string): Promise<void> => {
  const resident = await platform()
  await resident.open(`/resident/site?code=${siteCode}`)
  const code = await submit(resident)

  const secretary = await signIn(await platform(), 'secretary-yueyang')
  await lookUp(secretary, code, EXCERPT)
  await button(secretary.page, '受理').click()
  await see(secretary.page, '待分拣')
  await act(
    secretary,
    '转区里',
    () => field(secretary.page, '为什么超出街道权限').fill('市政道路的灯归区里管。'),
    '转区里',
  )
  await see(secretary.page, '待分办')

  const office = await signIn(await platform(), 'district-1')
  await lookUp(office, code, EXCERPT)
  await act(
    office,
    '分办',
    async () => void (await field(office.page, '承办单位').selectOption('区交通委员会')),
    '分办',
  )
  await see(office.page, '待签收')

  const handler = await signIn(await platform(), 'handler-district-1')
  await lookUp(handler, code, EXCERPT)
  await button(handler.page, '签收').click()
  await see(handler.page, '办理中')
  await draftReply(handler, '这一路的灯已全部检修。')
  await see(handler.page, '待签发')

  await office.open('/staff/inbox')
  await lookUp(office, code, EXCERPT)
  await signOff(office)

  await comeBack(resident, code)
  await see(resident.page, '这一路的灯已全部检修。')
  for (const screen of [resident, secretary, office, handler]) await screen.close()
}
