import type { PlanAct, PlanView } from '../../contract/receptions'

type Step = Exclude<PlanAct, 'edit' | 'sendBack'>

interface Question {
  readonly title: string
  readonly content: string
  readonly ok: string
}

/** What is asked before a plan goes a step on: what then happens, and to whom. */
export const planQuestions: Record<Step, (plan: PlanView) => Question> = {
  propose: ({ sessions, conflicts }) => ({
    title: '送主任审定？',
    content:
      conflicts > 0
        ? `共 ${sessions} 场，其中 ${conflicts} 场有冲突，不解决就不能公布。`
        : `共 ${sessions} 场。审定之前还可以取回修改。`,
    ok: '送审',
  }),
  withdraw: () => ({ title: '取回修改？', content: '改好以后，再重新送主任审定。', ok: '取回' }),
  publish: ({ sessions }) => ({
    title: '公布这份计划？',
    content: `共 ${sessions} 场。公布后居民马上能看到并预约，代表的日历里也会出现。`,
    ok: '公布',
  }),
}

/** What is said once it is done. */
export const planSaid: Record<Step, string> = {
  propose: '已送主任审定',
  withdraw: '已取回',
  publish: '已公布，居民可以预约了',
}
