import { bookings } from './bookings'
import { calendar } from './calendar'
import { campaigns } from './campaigns'
import { changes } from './changes'
import { door } from './door'
import { messages } from './messages'
import { planning } from './planning'
import { plans } from './plans'
import { records } from './records'
import { schedule } from './schedule'

export const receptions = {
  ...schedule,
  ...bookings,
  ...door,
  ...messages,
  ...plans,
  ...planning,
  ...campaigns,
  ...changes,
  ...calendar,
  ...records,
}
