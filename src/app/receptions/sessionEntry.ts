import { feedPaths } from '../../contract/receptions/calendar'
import type { SessionCard } from '../../contract/receptions/schemas'
import { addToCalendar } from '../platform/phoneCalendar'

interface Coming {
  readonly session: SessionCard
  readonly address?: string
  /** When to come, where one's own time is known. */
  readonly slotAt?: string | null
  readonly note?: string
}

/** Puts a reception into the calendar of the phone, at the own time where there is one. */
export const noteInCalendar = ({ session, address, slotAt, note }: Coming): void => {
  const { id, site, deputies, startsAt, endsAt } = session
  const who = deputies.map(({ name }) => name).join('、')
  void addToCalendar({
    title: `人大代表接待：${site.name}`,
    place: [site.name, address].filter(Boolean).join(' '),
    note: [who && `代表 ${who}`, note].filter(Boolean).join('\n'),
    startsAt: slotAt ?? startsAt,
    endsAt,
    file: feedPaths.session(id, slotAt),
  })
}
