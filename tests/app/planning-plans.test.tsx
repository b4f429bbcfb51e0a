import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import PlanPage from '../../src/app/planning/plan'
import PlansPage from '../../src/app/planning/plans'
import { useSession } from '../../src/app/session'
import { errors } from '../../src/contract/errors'
import {
  addSession,
  cancelSession,
  copyPlans,
  draftPlan,
  editSession,
  listPlans,
  movePlan,
  type PlanView,
  previewPlan,
  readPlan,
  readStaffSession,
  removeSession,
} from '../../src/contract/receptions'
import { readStaffSite } from '../../src/contract/sites'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import {
  makeContact,
  makePlan,
  makePlanCard,
  makePlans,
  makeRule,
  makeStaffSession,
  NOW,
  officer,
  otherDeputy,
  planId,
  sessionId,
  site,
} from '../support/planning'
import { deputyId, makeStaffSite, siteCode } from '../support/samples'
import { phone } from '../support/stubs/taro'
import { asked, inSheet, pick, press, pressInSheet, thinksBetter, told, write } from '../support/taps'

/** The fields of this name of all rules, at least two of them. */
const all = (label: string) => {
  const [first = document.body, second = first] = screen.getAllByLabelText(label)
  return [first, second] as const
}

let server: ReturnType<typeof startApp>
beforeEach(() => {
  jest.useFakeTimers({
    now: NOW,
    doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask'],
  })
  server = startApp()
  useSession.setState({ token: 'token', me: officer('secretary') })
})
afterEach(() => jest.useRealTimers())

describe('the plans of a year', () => {
  const opens = async (changes: Parameters<typeof makePlans>[0] = {}) => {
    server.answers(listPlans, () => makePlans(changes))
    render(<PlansPage />)
    await screen.findByText('站点计划已公布')
  }

  it('says of each how far it is, what was moved and what stands in the way, and opens it', async () => {
    await opens({ items: [makePlanCard({ status: 'proposed', conflicts: 2 })] })
    const line = screen.getByRole('button', {
      name: /幸福里代表联系点.*待主任审定 场次 12 避开假日 1 冲突 2/,
    })
    fireEvent.click(line)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/planning/plan?plan=${planId}` })
  })

  it('on a phone shows the first of many, and all of them on a tap', async () => {
    await opens({ items: Array.from({ length: 8 }, (_, at) => makePlanCard({ id: `${planId}-${at}` })) })
    const lines = () => screen.getAllByRole('button', { name: /幸福里代表联系点/ })
    expect(lines()).toHaveLength(6)
    press('显示全部 8 个')
    expect(lines()).toHaveLength(8)
  })

  it('names the sites without a plan; whoever plans begins one there, the chair only reads', async () => {
    await opens({ items: [], without: [site] })
    press(/幸福里代表联系点/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/planning/plan?site=${siteCode}&name=${encodeURIComponent(site.name)}&year=2026`,
    })
  })

  it('the chair finds nothing to write', async () => {
    useSession.setState({ me: officer('chair') })
    await opens({ items: [], without: [site] })
    expect(screen.queryByRole('button', { name: /幸福里/ })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '沿用上一年' })).not.toBeInTheDocument()
  })

  it('names deputies who are called on too seldom by their names, in words and not in ranks', async () => {
    await opens({ contacts: [makeContact('张伟', 0), makeContact('陈红', 1), makeContact('李强', 5)] })
    const words = screen.getAllByText(/^(还没有安排|只有一次)$/).map(one => one.textContent)
    expect(words).toEqual(['只有一次', '还没有安排'])
    expect(screen.queryByText('李强')).not.toBeInTheDocument()
    press('全部 3 位')
    expect(screen.getByText('李强')).toBeInTheDocument()
  })

  it('takes the year before over once that was agreed to', async () => {
    await opens({ items: [], without: [site] })
    server.answers(copyPlans, () => ({ copied: 1, skipped: 0 }))
    thinksBetter()
    press('沿用上一年')
    await waitFor(() => expect(asked()?.content).toContain('把 2025 年的规则用到 2026 年'))
    expect(server.askedFor(copyPlans)).toHaveLength(0)
    press('沿用上一年')
    await waitFor(() => expect(told()).toBe('沿用了 1 个站点的计划'))
    expect(server.askedFor(copyPlans)[0]?.body).toEqual({ from: 2025, to: 2026 })
  })

  it('another year is asked for', async () => {
    await opens()
    press('2027 年')
    await waitFor(() => expect(server.askedFor(listPlans).at(-1)?.query).toEqual({ year: '2027' }))
  })

  it('what cannot be loaded can be tried again', async () => {
    server.answers(listPlans, () => refuse('tryLater'))
    render(<PlansPage />)
    await screen.findByText(errors.tryLater[1])
    server.answers(listPlans, () => makePlans())
    press('再试一次')
    await screen.findByText('站点计划已公布')
  })
})

const brings = (...changes: { startsAt: string; movedFrom?: string }[]) =>
  server.answers(previewPlan, () => ({
    items: changes.map(({ startsAt, movedFrom = null }) => ({
      startsAt,
      endsAt: startsAt.replace('T07', 'T08'),
      movedFrom,
      deputies: [{ id: deputyId, name: '严晓红' }],
    })),
    isEstimate: false,
  }))

describe('the rules of a plan', () => {
  const opensNew = async () => {
    phone.opens('/planning/plan', { site: siteCode, name: site.name, year: '2026' })
    brings({ startsAt: '2026-10-08T07:00:00.000Z', movedFrom: '2026-10-02' })
    render(<PlanPage />)
    await screen.findByText('新排 1 场，1 场避开节假日')
  }

  it('are read back in words as they are chosen', async () => {
    await opensNew()
    expect(screen.getByText('每月第一个周五 15:00–16:00，2 位代表')).toBeInTheDocument()
    pick('多久一次', '双月')
    pick('第几个', '最后一个')
    pick('星期几', '周三')
    pick('开始', '09:30')
    pick('时长', '90 分钟')
    pick('代表', '1 位')
    expect(screen.getByText('双月最后一个周三 9:30–11:00，1 位代表')).toBeInTheDocument()
    pick('多久一次', '每两周')
    expect(screen.getByText('每两周的周三 9:30–11:00，1 位代表')).toBeInTheDocument()
    expect(screen.queryByLabelText('第几个')).not.toBeInTheDocument()
  })

  it('show what they would bring before anything is written, and say what gives way to a holiday', async () => {
    await opensNew()
    expect(screen.getByText('原定10月2日（国庆节），顺延到10月8日 周四')).toBeInTheDocument()
    expect(server.askedFor(draftPlan)).toHaveLength(0)
    brings({ startsAt: '2026-12-04T07:00:00.000Z' }, { startsAt: '2026-12-11T07:00:00.000Z' })
    pick('多久一次', '每周')
    await screen.findByText('新排 2 场')
    expect(server.askedFor(previewPlan).at(-1)?.body).toMatchObject({
      site: siteCode,
      year: 2026,
      rules: [{ when: { every: 'week', weekday: 5, step: 1 } }],
    })
  })

  it('are written as chosen, and the plan is shown', async () => {
    await opensNew()
    server.answers(draftPlan, () => makePlan())
    press('再加一条规则')
    fireEvent.change(all('星期几')[1], { target: { value: '1' } })
    fireEvent.change(all('主题')[0], { target: { value: '养老服务' } })
    press(/^保存计划/)
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/planning/plan?plan=${planId}` }),
    )
    const { rules, revision } = Object(server.askedFor(draftPlan)[0]?.body)
    expect(revision).toBeUndefined()
    expect(rules).toMatchObject([{ theme: '养老服务' }, { when: { weekday: 2 } }])
  })

  const begins = async () => {
    phone.opens('/planning/plan', { plan: planId, edit: '1' })
    server.answers(readPlan, () => makePlan())
    render(<PlanPage />)
    await screen.findByText('每月第一个周五 15:00–16:00，2 位代表')
  }

  it('of a new plan that bring nothing are not written', async () => {
    brings()
    phone.opens('/planning/plan', { site: siteCode, name: site.name, year: '2026' })
    render(<PlanPage />)
    await screen.findByText('没有新的场次')
    expect(screen.getByRole('button', { name: '保存计划，新排 0 场' })).toBeDisabled()
  })

  it('when somebody else was quicker, what was chosen stays and is written upon their version', async () => {
    brings({ startsAt: '2026-12-04T07:00:00.000Z' })
    await begins()
    pick('多久一次', '每周')
    server.answers(draftPlan, () => refuse('planStale'))
    server.answers(readPlan, () => makePlan({ revision: 3, rules: [makeRule({ theme: '别人写的' })] }))
    press(/^保存计划/)
    await screen.findByText(/这份计划刚刚有人改过/)
    await waitFor(() => expect(server.askedFor(readPlan)).toHaveLength(2))
    expect(screen.getByText('每周五 15:00–16:00，2 位代表')).toBeInTheDocument()
    server.answers(draftPlan, () => makePlan({ revision: 4 }))
    press(/^保存计划/)
    await waitFor(() => expect(told()).toBe('计划已保存'))
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/planning/plan?plan=${planId}` })
    expect(server.askedFor(draftPlan).map(({ body }) => body.revision)).toEqual([2, 3])
  })
})

describe('one plan', () => {
  const opens = async (changes: Partial<PlanView> = {}) => {
    phone.opens('/planning/plan', { plan: planId })
    server.answers(readPlan, () => makePlan(changes))
    render(<PlanPage />)
    await screen.findByText('每月第一个周五 15:00–16:00')
  }

  it('shows its receptions by month, with what stands in the way of each', async () => {
    const conflicts = [{ kind: 'deputyTwice' as const, note: '严晓红代表同一时间在方松站接待' }]
    await opens({ conflicts: 1, items: [makeStaffSession({ conflicts })] })
    expect(screen.getByText('12月')).toBeInTheDocument()
    expect(screen.getByText('严晓红代表同一时间在方松站接待')).toBeInTheDocument()
    expect(screen.getByText(/有 1 场有冲突/)).toBeInTheDocument()
  })

  it('its rules are changed in a form of their own', async () => {
    await opens()
    press('修改')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/planning/plan?plan=${planId}&edit=1` })
  })

  it('draws its buttons from what the server allows, and sends it to the chair', async () => {
    await opens()
    expect(screen.queryByRole('button', { name: '审定并公布' })).not.toBeInTheDocument()
    server.answers(movePlan, () => makePlan({ status: 'proposed', acts: ['withdraw'] }))
    press('送主任审定')
    await waitFor(() => expect(told()).toBe('已送主任审定'))
    expect(server.askedFor(movePlan)[0]?.body).toEqual({ revision: 2, act: 'propose' })
  })

  it('the chair publishes it after reading what that means', async () => {
    useSession.setState({ me: officer('chair') })
    await opens({ status: 'proposed', acts: ['publish', 'sendBack'] })
    server.answers(movePlan, () => makePlan({ status: 'published', acts: [] }))
    thinksBetter()
    press('审定并公布')
    await waitFor(() => expect(asked()?.content).toContain('居民马上能看到并预约'))
    expect(server.askedFor(movePlan)).toHaveLength(0)
    press('审定并公布')
    await waitFor(() => expect(told()).toBe('已公布，居民可以预约了'))
  })

  it('what cannot be published yet says why', async () => {
    await opens({ status: 'proposed', acts: ['publish'] })
    server.answers(movePlan, () => refuse('planConflicts'))
    press('审定并公布')
    await waitFor(() => expect(told()).toBe(errors.planConflicts[1]))
  })

  it('the chair gives it back with a word, and the secretary reads it', async () => {
    await opens({ status: 'proposed', acts: ['publish', 'sendBack'] })
    server.answers(movePlan, () => makePlan())
    press('退回修改')
    expect(inSheet().getByRole('button', { name: '请写要改什么' })).toBeDisabled()
    write('要改什么', '避开暑假')
    server.answers(readPlan, () => makePlan({ sentBackWhy: '避开暑假' }))
    pressInSheet('退回给秘书')
    expect(await screen.findByText('主任退回：避开暑假')).toBeInTheDocument()
    expect(server.askedFor(movePlan)[0]?.body).toEqual({ revision: 2, act: 'sendBack', reason: '避开暑假' })
  })

  const opensSession = async (changes: Parameters<typeof makeStaffSession>[0] = {}) => {
    await opens({ items: [makeStaffSession(changes)] })
    server.answers(readStaffSession, () => ({
      ...makeStaffSession(changes),
      choices: [{ id: deputyId, name: '严晓红' }, otherDeputy],
    }))
    press(/严晓红/)
    await inSheet().findByText(/可预约 5 人/)
  }

  it('a reception is moved to another day; how many will be told is said first', async () => {
    await opensSession({ waiting: 1 })
    server.answers(editSession, () => makeStaffSession())
    pressInSheet('调整')
    write('日期', '2026-12-10')
    fireEvent.click(inSheet().getByRole('checkbox', { name: '沈国良' }))
    pressInSheet('保存')
    await waitFor(() => expect(told()).toBe('已改好，已通知 4 人'))
    expect(asked()?.content).toContain('已有 4 人预约或候补，都会收到通知')
    expect(server.askedFor(editSession)[0]?.body).toMatchObject({
      revision: 4,
      day: '2026-12-10',
      from: 900,
      deputies: [deputyId, otherDeputy.id],
    })
  })

  it('when it was changed meanwhile, what was typed stays', async () => {
    await opensSession()
    server.answers(editSession, () => refuse('sessionStale'))
    pressInSheet('调整')
    write('日期', '2026-12-10')
    pressInSheet('保存')
    expect(await screen.findByText(/这场接待刚刚有人改过/)).toBeInTheDocument()
    expect(screen.getByLabelText('日期')).toHaveValue('2026-12-10')
  })

  it('is called off with a reason', async () => {
    await opensSession()
    server.answers(cancelSession, () => makeStaffSession({ status: 'cancelled', phase: 'cancelled' }))
    pressInSheet('取消这场')
    write('原因', '会议室检修')
    pressInSheet('取消这场接待')
    await waitFor(() => expect(told()).toBe('已取消，通知 3 人'))
    expect(server.askedFor(cancelSession)[0]?.body).toEqual({ revision: 4, reason: '会议室检修' })
  })

  it('one that is only planned is removed', async () => {
    await opensSession({ status: 'planned', phase: 'planned', acts: ['edit', 'remove'] })
    server.answers(removeSession, () => ({}))
    pressInSheet('删除')
    await waitFor(() => expect(told()).toBe('已删除'))
    expect(server.askedFor(removeSession)[0]?.path).toContain(sessionId)
  })

  it('one more is added, at the site the plan is of', async () => {
    await opens()
    server.answers(listPlans, () => makePlans())
    server.answers(readStaffSite, () => makeStaffSite())
    server.answers(addSession, () => makeStaffSession({ status: 'planned' }))
    press('增加一场')
    write('日期', '2026-12-18')
    fireEvent.click(await inSheet().findByRole('checkbox', { name: '严晓红' }))
    pressInSheet('增加')
    await waitFor(() => expect(told()).toBe('已加入计划，等主任公布'))
    expect(server.askedFor(addSession)[0]?.body).toMatchObject({
      site: siteCode,
      day: '2026-12-18',
      deputies: [deputyId],
    })
  })
})
