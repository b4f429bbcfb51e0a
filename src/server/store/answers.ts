import { sql } from 'kysely'
import type { Db } from './db'

/** Whose opinions are asked for; nothing: all of the district. */
export interface AnswersOf {
  readonly siteId?: string | undefined
  readonly streetId?: string | undefined
}

const firstAnswers = (db: Db, { siteId, streetId }: AnswersOf, since: Date) => {
  let query = db
    .selectFrom('opinions')
    .innerJoin('opinionEvents', 'opinionEvents.opinionId', 'opinions.id')
    .select(eb => ['opinions.submittedAt', eb.fn.min('opinionEvents.at').as('answeredAt')])
    .where('opinionEvents.status', '=', 'replied')
    .groupBy('opinions.id')
    .having(eb => eb(eb.fn.min('opinionEvents.at'), '>=', since))
  if (siteId) query = query.where('opinions.siteId', '=', siteId)
  if (streetId) query = query.where('opinions.streetId', '=', streetId)
  return query
}

/**
 * The opinions that were first answered since an instant, counted by the day in Shanghai on which they were submitted
 * and the day on which they were answered.
 */
export const countFirstAnswers = (db: Db, of: AnswersOf, since: Date) =>
  db
    .selectFrom(firstAnswers(db, of, since).as('answers'))
    .select([
      sql<string>`(submitted_at at time zone 'Asia/Shanghai')::date`.as('submittedOn'),
      sql<string>`(answered_at at time zone 'Asia/Shanghai')::date`.as('answeredOn'),
    ])
    .select(eb => eb.fn.countAll<number>().as('count'))
    .groupBy(['submittedOn', 'answeredOn'])
    .execute()
