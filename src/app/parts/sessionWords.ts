import type { SessionCard } from '../../contract/receptions/schemas'
import { type SessionPhase, upcomingStatuses } from '../../contract/receptions/statuses'

type Counted = Pick<SessionCard, 'phase' | 'free'>

/** Whether a reception is still to come and takes bookings. */
export const isOpen = ({ phase }: { readonly phase: SessionPhase }): boolean =>
  upcomingStatuses.some(status => status === phase)

/** Whether nobody can come any more: it is over, or was called off. */
export const isDone = (session: { readonly phase: SessionPhase }): boolean =>
  !isOpen(session) && session.phase !== 'underWay'

const phases: Partial<Record<SessionPhase, string>> = {
  cancelled: '已取消',
  underWay: '正在接待',
  over: '已结束',
  held: '已结束',
  recorded: '已结束',
}

/** How a reception stands for somebody who thinks of coming: 还能约 3 位, 约满，可候补, 已取消. */
export const sayFree = ({ phase, free }: Counted): string =>
  phases[phase] ?? (free > 0 ? `还能约 ${free} 位` : '约满，可候补')

/** The colour of that word. */
export const toneOf = ({ phase, free }: Counted): 'ok' | 'warn' | 'bad' | 'calm' => {
  if (phase === 'cancelled') return 'bad'
  if (phase === 'underWay') return 'ok'
  if (phases[phase]) return 'calm'
  return free > 0 ? 'ok' : 'warn'
}
