import type { ChangeView } from '../../contract/receptions'
import { sayNames } from './words'

/** What granting a request comes to, and in which words it is told to those who have booked. */
export interface Outcome {
  /** Nobody would be left at a public reception: it is called off. */
  readonly isCalledOff: boolean
  readonly says: string
}

const sayBooked = (booked: number, hears: string): string =>
  booked > 0 ? `${booked} 位约好的居民会收到通知：${hears}` : '还没有人预约，不用通知居民。'

/** What follows when this substitute, or nobody, takes the place. */
export const outcomeOf = (change: ChangeView, substitute: string | null): Outcome => {
  const { session, deputy, booked, choices } = change
  const left = session.deputies.filter(({ id }) => id !== deputy.id)
  const isPlanned = session.phase === 'planned'
  const stands = [...choices, ...(change.substitute ? [change.substitute] : [])].find(
    ({ id }) => id === substitute,
  )
  if (isPlanned)
    return {
      isCalledOff: false,
      says: stands
        ? `这场还没有公布，换成${stands.name}代表，不用通知居民。`
        : '这场还没有公布，不用通知居民。',
    }
  if (stands)
    return {
      isCalledOff: false,
      says: sayBooked(booked, `改由${stands.name}代表接待，时间地点不变，两天内可以优先改约。`),
    }
  if (left.length > 0)
    return {
      isCalledOff: false,
      says: sayBooked(booked, `由${sayNames(left)}代表接待，时间地点不变，两天内可以优先改约。`),
    }
  return {
    isCalledOff: true,
    says: `没有代表能来，这场会取消。${sayBooked(booked, '接待取消，两天内可以优先约别的场次。')}`,
  }
}
