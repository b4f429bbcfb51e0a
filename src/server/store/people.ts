import { sql } from 'kysely'
import type { Db, Tx } from './db'
import type { PersonRow } from './tables'

export const findByAccount = (db: Db, account: string) =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'passwordHash'])
    .where('account', '=', account)
    .executeTakeFirst()

/** The person an identity provider calls `subject`; made on the first visit. */
export const findOrMakeBySubject = async (
  tx: Tx,
  person: PersonRow,
): Promise<{ id: string; name: string }> => {
  await tx
    .insertInto('people')
    .values(person)
    .onConflict(conflict => conflict.column('subject').doNothing())
    .execute()
  return tx
    .selectFrom('people')
    .select(['id', 'name'])
    .where('subject', '=', person.subject)
    .executeTakeFirstOrThrow()
}

/** A person's duties, each with the name of its site, street or unit. */
export const listDuties = (db: Db, personId: string) =>
  db
    .selectFrom('duties')
    .leftJoin('sites', 'sites.id', 'duties.scopeId')
    .leftJoin('streets', 'streets.id', 'duties.scopeId')
    .leftJoin('units', 'units.id', 'duties.scopeId')
    .select(['duties.role', 'sites.name as site', 'streets.name as street', 'units.name as unit'])
    .where('duties.personId', '=', personId)
    .orderBy('duties.role')
    .execute()

const TOUR_DEPUTIES = /^deputy-0[1-7]$/

/** The demonstration accounts a tour needs: all committees and units, and of each street one deputy and one keeper. */
export const listDemoAccounts = async (db: Db) => {
  const rows = await db
    .selectFrom('people')
    .innerJoin('duties', 'duties.personId', 'people.id')
    .leftJoin('sites', 'sites.id', 'duties.scopeId')
    .leftJoin('streets', 'streets.id', 'duties.scopeId')
    .leftJoin('units', 'units.id', 'duties.scopeId')
    .select(['people.account', 'people.name', 'duties.role'])
    .select(sql<string | null>`string_agg(coalesce(sites.name, streets.name, units.name), '、')`.as('place'))
    .where('people.isDemo', '=', true)
    .where('people.account', 'is not', null)
    .where(eb =>
      eb.or([eb('duties.role', 'not in', ['deputy', 'liaisonOfficer']), eb('sites.level', '=', 'HOME')]),
    )
    .groupBy(['people.account', 'people.name', 'duties.role'])
    .orderBy('people.account')
    .execute()
  return rows.filter(({ role, account }) => role !== 'deputy' || TOUR_DEPUTIES.test(account ?? ''))
}
