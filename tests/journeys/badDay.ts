import type { Platform, Screen } from '../support/screens'
import { button, choose, field, lookUp, readCode, see, signIn } from './steps'

const write = async ({ page }: Screen, text: string): Promise<void> => {
  await field(page, '说说是什么事').fill(text)
  await choose(page, '属于哪一类', '道路路灯')
  await field(page, '设一个查询密码').fill('2468')
}

/** Half a sentence is written, the app is closed, and the next morning it is still there. */
export const draftSurvives = async (platform: Platform, siteCode: string): Promise<void> => {
  const resident = await platform()
  await resident.open(`/resident/submit?code=${siteCode}`)
  await write(resident, '写到一半，家里来人了')
  await resident.page.waitForTimeout(1000)
  await resident.open(`/resident/submit?code=${siteCode}`)
  await field(resident.page, '说说是什么事').waitFor()
  expect(await field(resident.page, '说说是什么事').inputValue()).toBe('写到一半，家里来人了')
  await resident.close()
}

/** The network goes just as 提交 is tapped; when it comes back the opinion goes by itself, and only once. */
export const sentWhenBack = async (platform: Platform, siteCode: string): Promise<void> => {
  const text = `地下车库没有信号，写了也发不出去，路灯还是不亮（${Date.now()}）`
  const resident = await platform()
  await resident.open(`/resident/submit?code=${siteCode}`)
  await write(resident, text)
  await resident.setOnline(false)
  await button(resident.page, '提交').click()
  await see(resident.page, '网络恢复后会自动发出')
  await resident.setOnline(true)
  await see(resident.page, '您的意见已送到')
  const code = await readCode(resident)

  const secretary = await signIn(await platform(), 'secretary-yueyang')
  await lookUp(secretary, code, '地下车库没有信号')
  await secretary.open('/staff/inbox')
  await button(secretary.page, /^全部/).click()
  await field(secretary.page, '查找意见').fill(text.slice(-16, -1))
  await see(secretary.page, '地下车库没有信号')
  expect(await secretary.page.getByText('地下车库没有信号').filter({ visible: true }).count()).toBe(1)
  for (const screen of [resident, secretary]) await screen.close()
}
