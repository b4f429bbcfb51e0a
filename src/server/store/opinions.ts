import { sql } from 'kysely'
import type { Facts } from '../../contract/opinions'
import { bigrams } from './bigrams'
import type { Db, Tx } from './db'
import type { EventRow, OpinionRow, PublicWords } from './tables'

const searchVector = (text: string) => sql<string>`array_to_tsvector(${bigrams(text)}::text[])`

/** The condition that a text holds all words of `q`; `q` needs at least two signs. */
export const holdsWords = (q: string) => {
  const query = bigrams(q)
    .map(pair => `'${pair.replace(/['\\]/g, '')}'`)
    .join(' & ')
  return query ? sql<boolean>`opinions.search @@ ${query}::tsquery` : sql<boolean>`false`
}

/** `receptionId` names the reception at which it was said. */
export const insertOpinion = async (
  tx: Tx,
  row: Omit<OpinionRow, 'search'> & { readonly receptionId?: string | null },
): Promise<void> => {
  await tx
    .insertInto('opinions')
    .values({ ...row, search: searchVector(row.text) })
    .execute()
}

export const insertEvent = async (tx: Tx, row: EventRow): Promise<void> => {
  await tx.insertInto('opinionEvents').values(row).execute()
}

/** An opinion with the names of its site, street and unit. */
export const findOpinion = (db: Db, id: string) =>
  db
    .selectFrom('opinions')
    .innerJoin('sites', 'sites.id', 'opinions.siteId')
    .innerJoin('streets', 'streets.id', 'opinions.streetId')
    .leftJoin('units', 'units.id', 'opinions.unitId')
    .selectAll('opinions')
    .select([
      'sites.code as siteCode',
      'sites.name as siteName',
      'streets.name as streetName',
      'streets.committee',
      'units.name as unitName',
    ])
    .where('opinions.id', '=', id)
    .executeTakeFirst()

export type FoundOpinion = NonNullable<Awaited<ReturnType<typeof findOpinion>>>

const byCode = (db: Db, code: string) =>
  db.selectFrom('opinions').select(['id', 'code', 'streetId', 'status', 'pinHash']).where('code', '=', code)

export const findByCode = (db: Db, code: string) => byCode(db, code).executeTakeFirst()

/** The same, kept as it is until the transaction ends: without it two opinions could be merged into each other. */
export const holdByCode = (tx: Db, code: string) => byCode(tx, code).forShare().executeTakeFirst()

/** The events of an opinion in order, with the names of the units they name. */
export const listEvents = (db: Db, opinionId: string) =>
  db
    .selectFrom('opinionEvents')
    .leftJoin('units', 'units.id', 'opinionEvents.unitId')
    .selectAll('opinionEvents')
    .select('units.name as unitName')
    .where('opinionId', '=', opinionId)
    .orderBy('seq')
    .execute()

export type FoundEvent = Awaited<ReturnType<typeof listEvents>>[number]

export const countMerged = async (db: Db, parentId: string): Promise<number> => {
  const row = await db
    .selectFrom('opinions')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('parentId', '=', parentId)
    .executeTakeFirstOrThrow()
  return row.count
}

/** The facts alone, out of a row that holds more. */
export const factsOf = (facts: Facts): Facts => {
  const {
    id,
    status,
    siteId,
    streetId,
    reporterId,
    unitId,
    unitLevel,
    round,
    dissatisfied,
    complex,
    forwarded,
  } = facts
  const { sentBack, contacted, urged, supervised, escalated, returnPending, returnRefusals, extensionAsked } =
    facts
  const {
    extended,
    outcome,
    promisedOn,
    clockFrom,
    limitDays,
    pausedDays,
    pausedSince,
    dueOn,
    closedOn,
    parentId,
    publication,
    proposedBy,
  } = facts
  return {
    ...{
      id,
      status,
      siteId,
      streetId,
      reporterId,
      unitId,
      unitLevel,
      round,
      dissatisfied,
      complex,
      forwarded,
    },
    ...{ sentBack, contacted, urged, supervised, escalated, returnPending, returnRefusals, extensionAsked },
    ...{
      extended,
      outcome,
      promisedOn,
      clockFrom,
      limitDays,
      pausedDays,
      pausedSince,
      dueOn,
      closedOn,
      parentId,
      publication,
      proposedBy,
    },
  }
}

type Change = Facts & Pick<OpinionRow, 'revision' | 'toldSeq' | 'waitingFor'> & Partial<PublicWords>

/**
 * Writes the facts after a move, only if nobody moved the opinion since `revision`: the condition in the UPDATE
 * settles the race of two secretaries. Returns false for the one who came second. The site is left as it is: no move
 * changes it, but a merger of two sites may have done so meanwhile.
 */
export const updateOpinion = async (tx: Tx, revision: number, change: Change): Promise<boolean> => {
  const { id, siteId: _siteId, ...set } = change
  const { numUpdatedRows } = await tx
    .updateTable('opinions')
    .set(set)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Remembers that the reporter has read everything so far. */
export const markSeen = async (db: Db, id: string, seq: number): Promise<void> => {
  await db
    .updateTable('opinions')
    .set({ seenSeq: seq })
    .where('id', '=', id)
    .where('seenSeq', '<', seq)
    .execute()
}

export const insertContactView = async (
  tx: Tx,
  row: { id: string; opinionId: string; personId: string; party: EventRow['party']; at: Date },
) => {
  await tx.insertInto('contactViews').values(row).execute()
}
