import { Refusal } from '../../contract/errors'
import type { Handlers } from '../http'

const soon = (): never => {
  throw new Refusal('notFound')
}

export const calendar: Pick<
  Handlers,
  'readCalendar' | 'answerAttendance' | 'readFeed' | 'makeFeed' | 'revokeFeed'
> = {
  readCalendar: soon,
  answerAttendance: soon,
  readFeed: soon,
  makeFeed: soon,
  revokeFeed: soon,
}
