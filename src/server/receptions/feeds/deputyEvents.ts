import { needWords, slotStart } from '../../../contract/receptions'
import { sayClock, startOfDay } from '../../../contract/time'
import type { CalendarRow, listCampaignsOf, listSubjects } from '../../store/calendars'
import type { FeedEvent } from './calendarFile'
import { byNow, changedAtOf, eventOf, madeAt, publicLines, type Writing } from './events'

type Subject = Awaited<ReturnType<typeof listSubjects>>[number]
type Campaign = Awaited<ReturnType<typeof listCampaignsOf>>[number]

const subjectLine = ({ startsAt }: CalendarRow, { slot, subject, needs, status }: Subject): string => {
  const when = slot === null ? '候补' : sayClock(slotStart(startsAt.getTime(), slot))
  const needed = needs.map(need => needWords[need]).join('、')
  const missed = status === 'noShow' ? '（没有来）' : ''
  return `${when} ${subject ?? '没有写要谈的事'}${needed ? `（${needed}）` : ''}${missed}`
}

/** A reception for the deputy who sits there: with what people want to talk about, and still without names. */
export const deputyEvent = (row: CalendarRow, subjects: readonly Subject[], writing: Writing): FeedEvent => ({
  ...eventOf(row),
  changedAt: changedAtOf(
    row,
    writing,
    subjects.map(({ bookedAt }) => bookedAt),
  ),
  lines: [
    ...publicLines(row),
    ...(subjects.length > 0 ? ['', '约好的人要谈：'] : []),
    ...subjects.map(subject => subjectLine(row, subject)),
  ],
  url: `${writing.publicUrl}/deputy/reception?id=${row.id}`,
})

/** A campaign as the days it takes. */
export const campaignEvent = ({ id, theme, fromOn, untilOn }: Campaign, writing: Writing): FeedEvent => ({
  uid: `campaign-${id}@jiazhandian`,
  sequence: 0,
  when: { fromOn, untilOn },
  state: 'CONFIRMED',
  changedAt: byNow(madeAt(id) ?? startOfDay(fromOn), writing),
  title: `集中联系社区：${theme}`,
  lines: [],
  url: `${writing.publicUrl}/deputy/calendar`,
})
