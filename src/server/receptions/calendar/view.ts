import {
  type CalendarSession,
  heldStatuses,
  mayAskChange,
  type SessionStatus,
  slotStart,
} from '../../../contract/receptions'
import type { Context } from '../../context'
import { type CalendarRow, listAttendance, listNotes, listSubjects } from '../../store/calendars'
import { listOpenAsked } from '../../store/changes'
import { viewSession } from '../view'

type Reading = Pick<Context, 'db' | 'actor' | 'now'>
type Subject = Awaited<ReturnType<typeof listSubjects>>[number]
type Attendance = Awaited<ReturnType<typeof listAttendance>>[number]

/** An opinion is named only where the deputy may open it: at an own site, and past the content check. */
const opinionOf = ({ opinionId, opinionSite, opinionStatus }: Subject, { actor }: Reading): string | null => {
  const isOwn = actor.duties.some(({ role, scopeId }) => role === 'deputy' && scopeId === opinionSite)
  return isOwn && opinionStatus !== 'held' && opinionStatus !== 'rejected' ? opinionId : null
}

const subjectOf =
  (context: Reading, { startsAt }: CalendarRow) =>
  (row: Subject) => ({
    slotAt: row.slot === null ? null : new Date(slotStart(startsAt.getTime(), row.slot)).toISOString(),
    subject: row.subject,
    needs: [...row.needs],
    status: row.status,
    opinion: opinionOf(row, context),
  })

/** Until the record is confirmed a deputy may think again; afterwards whoever has not answered still may. */
export const mayAnswer = (
  status: SessionStatus,
  { isPresent, answer }: Pick<Attendance, 'isPresent' | 'answer'>,
): boolean => isPresent !== null && heldStatuses.includes(status) && (status === 'held' || answer === 'none')

const attendanceOf = ({ status }: CalendarRow, row: Attendance | undefined) =>
  row && row.isPresent !== null
    ? { isPresent: row.isPresent, answer: row.answer, mayAnswer: mayAnswer(status, row) }
    : null

/** Receptions as the deputy's own calendar shows them. */
export const viewCalendarSessions = async (
  context: Reading,
  deputyId: string,
  rows: readonly CalendarRow[],
): Promise<CalendarSession[]> => {
  const { db, now } = context
  const ids = rows.map(({ id }) => id)
  const [subjects, notes] = [await listSubjects(db, ids), await listNotes(db, ids)]
  const [attendance, asked] = [await listAttendance(db, deputyId, ids), await listOpenAsked(db, deputyId)]
  return rows.map(row => {
    const own = subjects.filter(({ sessionId }) => sessionId === row.id)
    const askedFor = asked.find(({ sessionId }) => sessionId === row.id)?.id ?? null
    const waiting = own.filter(({ status }) => status === 'waiting').length
    return {
      ...viewSession(row, now),
      ...{ address: row.address, jointUnits: [...row.jointUnits], askedFor },
      ...{ movedFrom: row.movedFrom, cancelledWhy: row.cancelledWhy },
      subjects: own.map(subjectOf(context, row)),
      booked: own.filter(({ status }) => status !== 'noShow').length - waiting,
      waiting,
      isCampaign: row.campaignId !== null,
      changes: notes
        .filter(({ sessionId }) => sessionId === row.id)
        .map(({ at, text }) => ({ at: at.toISOString(), text })),
      mayAskChange: askedFor === null && mayAskChange(row, now),
      attendance: attendanceOf(
        row,
        attendance.find(({ sessionId }) => sessionId === row.id),
      ),
    }
  })
}
