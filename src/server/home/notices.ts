import { v7 as uuid } from 'uuid'
import type { ParsedOf } from '../../contract/endpoint'
import { Refusal } from '../../contract/errors'
import type { NoticeView, postNotice as post } from '../../contract/home'
import type { Actor } from '../../contract/roles'
import { isSteward } from '../../contract/sites'
import { addDays, dayOf } from '../../contract/time'
import type { Context } from '../context'
import { requireStreet } from '../sites/steward/guard'
import type { Db } from '../store/db'
import { endNoticeOn, type FoundNotice, findNotice, insertNotice, listNoticesOf } from '../store/notices'
import { listStreetRows } from '../store/siteWrites'

/** Notices that a steward sees at a time, those that are over among them. */
const LISTED = 100

const isAdmin = ({ duties }: Actor): boolean => duties.some(({ role }) => role === 'admin')

export const viewNotice = (
  { id, title, body, fromOn, untilOn, ...row }: FoundNotice,
  now: Date,
): NoticeView => {
  const today = dayOf(now)
  return {
    ...{ id, title, body, from: fromOn, until: untilOn },
    street: row.slug !== null && row.name !== null ? { slug: row.slug, name: row.name } : null,
    isShown: fromOn <= today && today <= untilOn,
  }
}

const requireNotice = async (db: Db, id: string): Promise<FoundNotice> => {
  const notice = await findNotice(db, id)
  if (!notice) throw new Refusal('notFound')
  return notice
}

/** The streets whose notices somebody writes, and these notices. */
export const listNotices = async ({ db, actor, now }: Context) => {
  const streets = (await listStreetRows(db)).filter(({ id }) => isSteward(actor, id))
  const mayDistrict = isAdmin(actor)
  const ids = mayDistrict ? 'all' : streets.map(({ id }) => id)
  const rows = await listNoticesOf(db, ids, LISTED)
  return { items: rows.map(row => viewNotice(row, now)), streets, mayDistrict }
}

/** The street a notice is for; null is the whole district. Refuses with forbidden or streetUnknown. */
const requireAudience = async (context: Context, slug: string | null) => {
  if (slug !== null) return requireStreet(context, slug)
  if (!isAdmin(context.actor)) throw new Refusal('forbidden')
  return null
}

/** Refuses with forbidden, streetUnknown, and badInput when the notice would be over before it is read. */
export const postNotice = async (context: Context, input: ParsedOf<typeof post>): Promise<NoticeView> => {
  const { actor, actorName, now, write } = context
  const street = await requireAudience(context, input.street)
  if (input.until < dayOf(now)) throw new Refusal('badInput', { until: '结束日期已经过了' })
  const row = {
    ...{
      id: uuid({ msecs: now.getTime() }),
      streetId: street?.id ?? null,
      byName: actorName,
      createdAt: now,
    },
    ...{ title: input.title, body: input.body, fromOn: input.from, untilOn: input.until },
    isDemo: street?.isDemo ?? false,
  }
  return write(async tx => {
    await insertNotice(tx, row, actor.personId)
    return viewNotice(await requireNotice(tx, row.id), now)
  })
}

/** Takes a notice down as of now. Refuses with notFound what is none or another street's. */
export const endNotice = async ({ db, actor, now, write }: Context, id: string): Promise<NoticeView> => {
  const { streetId } = await requireNotice(db, id)
  const isOwn = isAdmin(actor) || (streetId !== null && isSteward(actor, streetId))
  if (!isOwn) throw new Refusal('notFound')
  return write(async tx => {
    await endNoticeOn(tx, id, addDays(dayOf(now), -1))
    return viewNotice(await requireNotice(tx, id), now)
  })
}
