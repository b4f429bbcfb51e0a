import type { Screen } from '../../support/screens'
import { agree, button, field, see } from '../steps'

/** Every second Thursday at two; of the four places of an hour one can be booked, the others are for those who simply come. */
const rule = {
  多久一次: '每两周',
  星期几: '周四',
  开始: '14:00',
  代表: '1 位',
  '每 15 分钟接待': '1 人',
  可预约的比例: '20%',
}

const openPlan = async (screen: Screen, site: string): Promise<void> => {
  await screen.open('/planning/plans?year=2026')
  await button(screen.page, new RegExp(site)).click()
}

/** The secretary writes the rules of a site's year; the first reception would fall on New Year's Day and is moved. */
export const propose = async (secretary: Screen, site: string): Promise<void> => {
  const { page } = secretary
  await openPlan(secretary, site)
  for (const [question, answer] of Object.entries(rule)) await field(page, question).selectOption(answer)
  await see(page, '每两周的周四 14:00–15:00，1 位代表')
  await see(page, '原定1月1日（元旦），顺延到1月4日 周日')
  await button(page, /^保存计划，.*27 场$/).click()
  await see(page, '没有冲突')
  await button(page, '送主任审定').click()
  await agree(page, '送审')
  await see(page, '待主任审定')
}

/** The chair makes it public. */
export const publish = async (chair: Screen, site: string): Promise<void> => {
  const { page } = chair
  await openPlan(chair, site)
  await see(page, '原定1月1日（元旦），顺延到1月4日 周日')
  await button(page, '审定并公布').click()
  await agree(page, '公布')
  await see(page, '已公布')
}
