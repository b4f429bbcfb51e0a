import { v7 as uuid } from 'uuid'
import { Refusal } from '../../../contract/errors'
import { dayOf } from '../../../contract/time'
import type { Handlers } from '../../http'
import { deleteAbsence, insertAbsence, listAbsenceRows } from '../../store/absences'
import type { Db } from '../../store/db'
import { requireOwnDeputy } from '../ownDeputy'

const listFrom = async (db: Db, deputyId: string, now: Date) => ({
  items: await listAbsenceRows(db, deputyId, dayOf(now)),
})

/** The days on which a deputy cannot come; those that are over are no longer listed. */
export const absences: Pick<Handlers, 'listAbsences' | 'addAbsence' | 'removeAbsence'> = {
  async listAbsences(context) {
    const deputy = await requireOwnDeputy(context)
    return listFrom(context.db, deputy.id, context.now)
  },

  async addAbsence(context, { fromOn, untilOn, note }) {
    const { now, write } = context
    const deputy = await requireOwnDeputy(context)
    if (untilOn < fromOn) throw new Refusal('spanWrong')
    if (untilOn < dayOf(now)) throw new Refusal('badInput', { untilOn: '这些日子已经过去了' })
    const row = { id: uuid({ msecs: now.getTime() }), deputyId: deputy.id, fromOn, untilOn, note }
    return write(async tx => {
      await insertAbsence(tx, row)
      return listFrom(tx, deputy.id, now)
    })
  },

  async removeAbsence(context, { absence }) {
    const { now, write } = context
    const deputy = await requireOwnDeputy(context)
    return write(async tx => {
      if (!(await deleteAbsence(tx, deputy.id, absence))) throw new Refusal('notFound')
      return listFrom(tx, deputy.id, now)
    })
  },
}
