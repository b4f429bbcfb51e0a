import type { AttendanceAnswer, StaffSession } from '../../contract/receptions'
import { Row } from '../parts/Row'

const answers: Record<AttendanceAnswer, string> = {
  none: '本人还没确认',
  confirmed: '本人已确认',
  objected: '本人有异议',
}

type Attendance = StaffSession['attendance'][number]

const sayAttendance = ({ isPresent, answer, objection }: Attendance): string =>
  [isPresent ? '到场' : '没有到场', answers[answer] + (objection ? `：${objection}` : '')].join(' · ')

/** Which deputies were there by the organiser's record, and what they say of it. */
export const Attended = ({ attendance }: Pick<StaffSession, 'attendance'>) => (
  <>
    {attendance
      .filter(({ isPresent }) => isPresent !== null)
      .map(one => (
        <Row key={one.deputy.id} icon='user-round' title={one.deputy.name} note={sayAttendance(one)} />
      ))}
  </>
)
