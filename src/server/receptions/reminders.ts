import { sayReceipt } from '../../contract/scan'
import { dayOf, sayClock, sayDate, sayDay } from '../../contract/time'
import type { Services } from '../services'
import { inTransaction } from '../store/db'
import { insertMessages } from '../store/messages'
import { lockReception } from '../store/receptions'
import { listWaitingNow, takeDueReminders } from '../store/reminders'
import { moveUp, REMIND_MS } from './seating'
import { messageTo } from './told'

/** Whoever booked within this time before needs no reminder yet. */
const FRESH_MS = 3_600_000

/** 明天（11月12日 周四）15:15: the date too, because a message may be read a day later. */
const sayWhen = (at: Date, now: Date): string => {
  const day = dayOf(at)
  return `${sayDay(day, now)}（${sayDate(day)}）${sayClock(at)}`
}

/**
 * Reminds everybody with an account once of a slot within the next 24 hours. Nobody is phoned for that: the list of calls is for
 * what has changed. Returns how many were told.
 */
export const remindBooked = ({ db, clock }: Services): Promise<number> => {
  const now = clock()
  const due = {
    ...{ now, until: new Date(now.getTime() + REMIND_MS) },
    bookedBefore: new Date(now.getTime() - FRESH_MS),
  }
  return inTransaction(db, async tx => {
    const rows = await takeDueReminders(tx, due)
    const messages = rows.map(({ slotAt, site, code, ...booking }) => {
      const text = `${sayWhen(slotAt, now)}，在${site}，预约码 ${sayReceipt(code)}。来不了请提前取消，让给别人。`
      return messageTo(booking, { title: '别忘了您的预约', text }, now)
    })
    await insertMessages(tx, messages)
    return rows.length
  })
}

/** Seats of those who did not book become free for those who wait as their slots begin, also while nobody taps anything. */
export const seatThoseWaiting = async ({ db, clock }: Services): Promise<void> => {
  const now = clock()
  const ids = await inTransaction(db, tx => listWaitingNow(tx, now))
  for (const id of ids)
    await inTransaction(db, async tx => {
      const session = await lockReception(tx, id)
      if (session) await moveUp(tx, session, now)
    })
}
