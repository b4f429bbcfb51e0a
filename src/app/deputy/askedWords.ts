import type { ChangeView } from '../../contract/receptions'
import { type Instant, saySpan } from '../../contract/time'

/** When and where the reception of a request is: 11月28日 周六 15:00–16:00，幸福里代表联系点. */
export const sayWhere = ({ session }: Pick<ChangeView, 'session'>, now: Instant): string =>
  `${saySpan(session.startsAt, session.endsAt, now)}，${session.site.name}`

/** Who asks whom for what, in one line. */
export const sayAsked = ({ kind, isOwn, deputy, substitute }: ChangeView): string => {
  if (kind === 'leave') return isOwn ? '我请假' : `${deputy.name}代表请假`
  if (isOwn) return substitute ? `我请${substitute.name}代表接替` : '我申请换班'
  return `${deputy.name}代表请您接替`
}
