import { v7 as uuid } from 'uuid'
import { guest } from '../../../contract/roles'
import { dayOf, startOfDay } from '../../../contract/time'
import { isWorkday } from '../../../contract/workdays'
import type { Services } from '../../services'
import { inTransaction } from '../../store/db'
import { insertDigests } from '../../store/messages'
import { listDoorKeepers, listUnrecorded } from '../../store/records'
import type { NewMessage } from '../../store/tables'
import { sayAppointment } from '../told'
import { isMine, type Waiting, waitingOf } from './open'

/** When offices have opened: nine in the morning, in milliseconds after midnight (ours). */
const OPENING_MS = 9 * 3_600_000
/** So many receptions are named; of more the number must do. */
const NAMED = 3

const nameOf = ({ site, startsAt }: Waiting): string => `${site} ${sayAppointment(startsAt.getTime())}`

const needsOf = (records: readonly Waiting[]): string => {
  const toHold = records.filter(({ step }) => step === 'hold').length
  const toConfirm = records.length - toHold
  return [toHold > 0 && `${toHold} 场还没登记到场代表`, toConfirm > 0 && `${toConfirm} 场等您确认`]
    .filter(Boolean)
    .join('，')
}

const wordsOf = (records: readonly Waiting[]) => ({
  title: `${records.length} 场接待的记录过了期限`,
  text: `${records.slice(0, NAMED).map(nameOf).join('、')}${records.length > NAMED ? ' 等' : ''}。${needsOf(records)}。`,
})

const digestFor = (personId: string, records: readonly Waiting[], now: Date): NewMessage => ({
  ...{ id: uuid({ msecs: now.getTime() }), personId, bookingId: null, sessionId: null },
  ...{ ...wordsOf(records), at: now, digestOn: dayOf(now) },
})

/**
 * Tells everybody who keeps a door, once on a working day and in one message, of the late records that wait for them: whoever
 * can do nothing about one is not told of it. Returns how many were told.
 */
export const tellLateRecords = async ({ db, clock, calendar }: Services): Promise<number> => {
  const now = clock()
  const today = dayOf(now)
  if (!isWorkday(today, calendar) || now.getTime() < startOfDay(today) + OPENING_MS) return 0
  return inTransaction(db, async tx => {
    const late = waitingOf(await listUnrecorded(tx, now), now, calendar).filter(({ isLate }) => isLate)
    const scopeIds = new Set(late.flatMap(({ siteId, streetId }) => [siteId, streetId]))
    const keepers = await listDoorKeepers(tx, [...scopeIds])
    const digests = keepers.flatMap(({ personId, duties }) => {
      const own = late.filter(record => isMine(record, { ...guest, personId, duties }, now))
      return own.length > 0 ? [digestFor(personId, own, now)] : []
    })
    return insertDigests(tx, digests)
  })
}
