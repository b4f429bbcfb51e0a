import type { EventName, OpinionView } from '../../contract/opinions'

interface Remark {
  readonly kind: 'info' | 'warn'
  readonly text: string
}

/** What was written with the last event of a kind. */
const lastSaid = ({ timeline }: OpinionView, name: EventName): string => {
  const lines = timeline.filter(item => item.name === name).at(-1)?.lines ?? []
  return lines.map(({ label, value }) => `${label}：${value}`).join('；')
}

/** What one should know of an opinion before deciding, the pressing first. */
export const remarksOn = (opinion: OpinionView): readonly Remark[] => {
  const { moves, extensionAsked, round, question, mergedCount, isSupervised, status } = opinion
  const asksReturn = moves.includes('decideReturn')
  const remarks: readonly (Remark | false)[] = [
    isSupervised && { kind: 'warn', text: '已列入督办。' },
    asksReturn && { kind: 'warn', text: `承办单位申请退回。${lastSaid(opinion, 'requestReturn')}` },
    extensionAsked !== null && {
      kind: 'warn',
      text: `承办单位申请延长 ${extensionAsked} 个工作日。${lastSaid(opinion, 'extend')}`,
    },
    round > 1 && { kind: 'warn', text: `第 ${round} 次办理：居民对上一次不满意，或问题又出现了。` },
    question !== null && { kind: 'info', text: `正在等居民回答：${question}` },
    mergedCount > 0 && {
      kind: 'info',
      text:
        status === 'merged'
          ? `还有 ${mergedCount} 人反映同一件事。`
          : `已并入 ${mergedCount} 条相同的意见，答复会同时告诉他们。`,
    },
  ]
  return remarks.filter(remark => remark !== false)
}
