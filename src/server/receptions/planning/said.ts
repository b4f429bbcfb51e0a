import { sayWhen } from '../tell'

/** A reception as those who come know it. */
export interface Known {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly theme: string | null
  readonly jointUnits: readonly string[]
  readonly deputies: readonly { readonly id: string; readonly name: string }[]
}

const namesOf = (deputies: Known['deputies']): string => deputies.map(({ name }) => name).join('、')
const idsOf = ({ deputies }: Known): string =>
  deputies
    .map(({ id }) => id)
    .sort()
    .join()

/** Whether it is at another time. */
export const isMoved = (before: Known, after: Known): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() || before.endsAt.getTime() !== after.endsAt.getTime()

/** What changed for those who come, in words that stay true when they are read on another day; empty when nothing did. */
export const sayChanges = (before: Known, after: Known): string => {
  const parts: string[] = []
  if (isMoved(before, after)) parts.push(`原定${sayWhen(before)}，改到${sayWhen(after)}`)
  if (idsOf(before) !== idsOf(after))
    parts.push(`原定${namesOf(before.deputies)}代表接待，改由${namesOf(after.deputies)}代表接待`)
  if (before.theme !== after.theme) parts.push(after.theme ? `主题改为“${after.theme}”` : '不再限定主题')
  if (before.jointUnits.join() !== after.jointUnits.join())
    parts.push(
      after.jointUnits.length > 0 ? `一同到场的单位：${after.jointUnits.join('、')}` : '没有其他单位一同到场',
    )
  return parts.join('；')
}
