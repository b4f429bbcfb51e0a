import type { District } from '../../support/district'
import type { Platform, Screen } from '../../support/screens'
import { button, see, signIn } from '../steps'
import { book, enter, readDeputy, rebook, seeMovedUp, wait } from './booking'
import { confirm, note, receive, seeSource, writeDown } from './onTheDay'
import { propose, publish } from './planning'
import { agreeToSwap, askSwap, enterAs, grantSwap, type Swap } from './swapping'

/** What is planned then for the new year begins with a public holiday. */
export const BEFORE_NEW_YEAR = '2025-12-29T10:00+08:00'
const ON_THE_DAY = '2026-01-04T14:02+08:00'

/** The site of the demonstration for whose year 2026 nobody has written a plan, and who keeps it. */
const SITE = '黑鱼弄代表联系点'
const KEEPER = 'liaison-18'
const RECEPTION = { siteCode: '538T5C', day: '1月4日 周日 14:00–15:00' }

const AUNT = '黄阿姨'
const SUBJECT = '高龄老人配药'
const TEXT = '楼里几位高龄老人配药要走两站路，希望社区每周能送一次药。'

/** A deputy cannot come, another one agrees, the secretary grants it. */
const swap = async (platform: Platform, secretary: Screen, before: string): Promise<Swap> => {
  const deputy = await enterAs(await platform(), before)
  const after = await askSwap(deputy, { day: /^1月4日，/, site: SITE, subject: SUBJECT })
  const colleague = await enterAs(await platform(), after)
  await agreeToSwap(colleague, before)
  await grantSwap(secretary, { before, after })
  return { before, after }
}

/** On the day: the code at the door, what was said, who was there; returns the number of the receipt. */
const keepDoor = async (keeper: Screen, code: string, { before, after }: Swap): Promise<string> => {
  await receive(keeper, { code, name: AUNT })
  const receipt = await note(keeper, { name: AUNT, text: TEXT })
  await writeDown(keeper, { came: after, not: before })
  return receipt
}

const seeTimeline = async ({ open, page }: Screen): Promise<void> => {
  await open('/resident/opinions')
  await button(page, new RegExp(SUBJECT)).click()
  await see(page, '接待时记下了您的意见')
  await see(page, '接待选民')
}

/** From the rules of a year to the timeline of an opinion, with everybody whom a reception concerns. */
export const receptionJourney = async (platform: Platform, district: District): Promise<void> => {
  const secretary = await signIn(await platform(), 'secretary-yueyang')
  await propose(secretary, SITE)
  await publish(await signIn(await platform(), 'chair-yueyang'), SITE)

  const resident = await enter(await platform())
  const code = await book(resident, { ...RECEPTION, at: '14:45', name: AUNT, subject: SUBJECT })
  const neighbour = await platform()
  await wait(neighbour, { ...RECEPTION, name: '老周' })

  const swapped = await swap(platform, secretary, await readDeputy(resident, RECEPTION))
  await rebook(resident, swapped.after, '14:00')
  await seeMovedUp(neighbour, '14:45')

  await district.setClock(ON_THE_DAY)
  const receipt = await keepDoor(await signIn(await platform(), KEEPER), code, swapped)
  await confirm(secretary, SITE)
  await seeSource(secretary, receipt)
  await seeTimeline(resident)
}
