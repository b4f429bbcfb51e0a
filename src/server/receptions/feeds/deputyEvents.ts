import { needWords, slotStart } from '../../../contract/receptions'
import { sayClock } from '../../../contract/time'
import type { CalendarRow, listCampaignsOf, listSubjects } from '../../store/calendars'
import type { FeedEvent } from './calendarFile'
import { changedAtOf, eventOf, madeAt, publicLines } from './events'

type Subject = Awaited<ReturnType<typeof listSubjects>>[number]
type Campaign = Awaited<ReturnType<typeof listCampaignsOf>>[number]

const subjectLine = ({ startsAt }: CalendarRow, { slot, subject, needs, status }: Subject): string => {
  const when = slot === null ? '候补' : sayClock(slotStart(startsAt.getTime(), slot))
  const needed = needs.map(need => needWords[need]).join('、')
  const missed = status === 'noShow' ? '（没有来）' : ''
  return `${when} ${subject ?? '没有写要谈的事'}${needed ? `（${needed}）` : ''}${missed}`
}

/** A reception for the deputy who sits there: with what people want to talk about, and still without names. */
export const deputyEvent = (
  row: CalendarRow,
  subjects: readonly Subject[],
  publicUrl: string,
): FeedEvent => ({
  ...eventOf(row),
  changedAt: changedAtOf(
    row,
    subjects.map(({ bookedAt }) => bookedAt),
  ),
  lines: [
    ...publicLines(row),
    ...(subjects.length > 0 ? ['', '约好的人要谈：'] : []),
    ...subjects.map(subject => subjectLine(row, subject)),
  ],
  url: `${publicUrl}/deputy/reception?id=${row.id}`,
})

/** A campaign as the days it takes. */
export const campaignEvent = ({ id, theme, fromOn, untilOn }: Campaign, publicUrl: string): FeedEvent => ({
  uid: `campaign-${id}@jiazhandian`,
  sequence: 0,
  when: { fromOn, untilOn },
  state: 'CONFIRMED',
  changedAt: new Date(madeAt(id) ?? Date.parse(fromOn)),
  title: `集中联系社区：${theme}`,
  lines: [],
  url: `${publicUrl}/deputy/calendar`,
})
