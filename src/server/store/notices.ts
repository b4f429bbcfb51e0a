import { sql } from 'kysely'
import type { Db, Tx } from './db'
import type { NoticeRow } from './tables'

const notices = (db: Db) =>
  db
    .selectFrom('notices')
    .leftJoin('streets', 'streets.id', 'notices.streetId')
    .select([
      'notices.id',
      'notices.title',
      'notices.body',
      'notices.fromOn',
      'notices.untilOn',
      'notices.streetId',
      'streets.slug',
      'streets.name',
    ])

/** What is shown on a day at a street's front door: its own notices, then the district's; without a street the latter. */
export const listShownNotices = (db: Db, streetId: string | undefined, today: string) =>
  notices(db)
    .where(eb =>
      eb.or([
        eb('notices.streetId', 'is', null),
        ...(streetId ? [eb('notices.streetId', '=', streetId)] : []),
      ]),
    )
    .where('notices.fromOn', '<=', today)
    .where('notices.untilOn', '>=', today)
    .orderBy(eb => eb('notices.streetId', 'is', null))
    .orderBy('notices.fromOn', 'desc')
    .orderBy('notices.id', 'desc')
    .execute()

/** The notices of some streets, or all there are and the district's; those that run longest first. */
export const listNoticesOf = (db: Db, streetIds: readonly string[] | 'all', limit: number) => {
  const all = notices(db).orderBy('notices.untilOn', 'desc').orderBy('notices.id', 'desc').limit(limit)
  return (streetIds === 'all' ? all : all.where('notices.streetId', 'in', streetIds)).execute()
}

export const findNotice = (db: Db, id: string) => notices(db).where('notices.id', '=', id).executeTakeFirst()
export type FoundNotice = NonNullable<Awaited<ReturnType<typeof findNotice>>>

/** Keeps a notice. What an account of the demonstration says is demonstration too. */
export const insertNotice = async (tx: Tx, row: NoticeRow, personId: string | null): Promise<void> => {
  const author = await tx.selectFrom('people').select('isDemo').where('id', '=', personId).executeTakeFirst()
  await tx
    .insertInto('notices')
    .values({ ...row, isDemo: row.isDemo || author?.isDemo === true })
    .execute()
}

/** Lets a notice end on a day; one that had not begun by then never was shown. */
export const endNoticeOn = async (tx: Tx, id: string, day: string): Promise<void> => {
  await tx
    .updateTable('notices')
    .set({ untilOn: day, fromOn: sql<string>`least(from_on, ${day}::date)` })
    .where('id', '=', id)
    .where('untilOn', '>', day)
    .execute()
}
