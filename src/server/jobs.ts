import { removePhotoFiles } from './photos'
import { tellLateRecords } from './receptions/records/digest'
import { remindBooked, seatThoseWaiting } from './receptions/reminders'
import type { Services } from './services'
import { inTransaction } from './store/db'
import { deleteOldKeys } from './store/idempotency'
import { deleteUnusedPhotos } from './store/photos'
import { deleteOldPosterJobs } from './store/posterJobs'
import { deleteExpiredSessions } from './store/sessions'
import { deleteOldImports } from './store/siteImports'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Throws away what nobody will ask for again: photos without an opinion, kept answers, sessions, unconfirmed tables and downloads past their time. */
export const tidyUp = async (services: Services): Promise<void> => {
  const now = services.clock()
  const yesterday = new Date(now.getTime() - DAY)
  const gone = await inTransaction(services.db, async tx => {
    await deleteOldKeys(tx, new Date(now.getTime() - 7 * DAY))
    await deleteExpiredSessions(tx, now)
    await deleteOldPosterJobs(tx, yesterday)
    await deleteOldImports(tx, yesterday)
    return deleteUnusedPhotos(tx, yesterday)
  })
  await removePhotoFiles(services, gone)
  await services.downloads.removeOlderThan(yesterday)
}

/** Does work now and then until it is stopped; a failure is told, and tried again the next time. */
const every = (ms: number, work: () => Promise<unknown>, onError: (error: unknown) => void): (() => void) => {
  const timer = setInterval(() => work().catch(onError), ms)
  timer.unref()
  return () => clearInterval(timer)
}

/** Tidies up every hour until it is stopped. */
export const tidyHourly = (services: Services, onError: (error: unknown) => void): (() => void) =>
  every(HOUR, () => tidyUp(services), onError)

/** Every ten minutes until it is stopped: reminds people of their bookings, seats those who wait where a slot has begun, and once a day tells of late records. */
export const keepBookings = (services: Services, onError: (error: unknown) => void): (() => void) =>
  every(
    HOUR / 6,
    async () => {
      await remindBooked(services)
      await seatThoseWaiting(services)
      await tellLateRecords(services)
    },
    onError,
  )
