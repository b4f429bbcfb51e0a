import { Refusal } from '../../../contract/errors'
import { isDoorKeeper } from '../../../contract/receptions'
import { decodeReceipt } from '../../../contract/scan'
import { addDays, dayOf, startOfDay } from '../../../contract/time'
import type { Handlers } from '../../http'
import { findBookingByCode, listGuests } from '../../store/bookings'
import { isCallOf, listCallRows, listDoorSessions, markCallMade } from '../../store/door'
import { staffSessionsOf } from '../staffView'
import { actAtDoor } from './act'
import { inDoorOrder, viewGuest } from './view'
import { addWalkIn } from './walkIn'

export const door: Pick<
  Handlers,
  'listDoor' | 'actAtDoor' | 'findAtDoor' | 'addWalkIn' | 'listCalls' | 'markCalled'
> = {
  actAtDoor,
  addWalkIn,

  async listDoor(context) {
    const { db, actor, now } = context
    const day = dayOf(now)
    const from = new Date(startOfDay(day))
    const until = new Date(startOfDay(addDays(day, 1)))
    const ids = await listDoorSessions(db, actor.duties, { from, until })
    const sessions = await staffSessionsOf(context, ids)
    const guests = (await listGuests(db, ids, now)).sort(inDoorOrder)
    const items = sessions.map(session => ({
      ...session,
      guests: guests
        .filter(({ sessionId }) => sessionId === session.id)
        .map(guest => viewGuest(guest, context)),
    }))
    return { day, items }
  },

  async findAtDoor(context, input) {
    const code = decodeReceipt(input.code)
    const found = code ? await findBookingByCode(context.db, code, context.now) : undefined
    if (!found || !isDoorKeeper(context.actor, found)) throw new Refusal('bookingCodeWrong')
    return { session: found.sessionId, guest: viewGuest(found, context) }
  },

  async listCalls({ db, actor, sealer }) {
    const rows = await listCallRows(db, actor.duties)
    const items = rows.map(({ id, site, startsAt, text, at, nameSealed, phoneSealed }) => ({
      ...{ id, site, text, startsAt: startsAt.toISOString(), at: at.toISOString() },
      name: sealer.open(nameSealed),
      phone: phoneSealed ? sealer.open(phoneSealed) : null,
    }))
    return { items }
  },

  async markCalled({ db, actor, now, write }, { call }) {
    if (!(await isCallOf(db, actor.duties, call))) throw new Refusal('notFound')
    return write(async tx => {
      await markCallMade(tx, call, now)
      return {}
    })
  },
}
