import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Category, families, type Queue, type Status } from '../../contract/opinions'
import type { Duty } from '../../contract/roles'
import { bigrams } from './bigrams'
import type { Db } from './db'
import { holdsWords } from './opinions'
import type { Tables } from './tables'

type Eb = ExpressionBuilder<Tables, 'opinions'>

const open: readonly Status[] = families.open

/** The same reach as partiesOf() in the contract, as SQL: a test compares the two for every role. */
const withinReach = (eb: Eb, { role, scopeId }: Duty): Expression<SqlBool> => {
  switch (role) {
    case 'deputy':
      return eb.and([eb('siteId', '=', scopeId ?? ''), eb('opinions.status', 'not in', ['held', 'rejected'])])
    case 'liaisonOfficer':
      return eb('siteId', '=', scopeId ?? '')
    case 'secretary':
    case 'chair':
      return eb('opinions.streetId', '=', scopeId ?? '')
    case 'handler':
      return eb('unitId', '=', scopeId)
    case 'districtOfficer':
      return eb('forwarded', '=', true)
    case 'supervisor':
    case 'auditor':
      return sql<SqlBool>`true`
    case 'admin':
      return sql<SqlBool>`false`
  }
}

/** What waits for this duty: what the rule says must act, and for those who never must, what they came for. */
const waitsFor = (eb: Eb, duty: Duty): Expression<SqlBool> => {
  const reach = withinReach(eb, duty)
  switch (duty.role) {
    // A deputy may explain on the spot as long as nobody has taken the matter in hand.
    case 'deputy':
      return eb.and([reach, eb('opinions.status', 'in', ['submitted', 'received'])])
    // The first contact is due within one working day.
    case 'liaisonOfficer':
      return eb.and([
        reach,
        eb('contacted', '=', false),
        eb('opinions.status', 'in', ['received', 'assigned', 'handling']),
      ])
    case 'auditor':
    case 'admin':
      return sql<SqlBool>`false`
    default:
      return eb.and([reach, eb('waitingFor', '=', duty.role)])
  }
}

const isLate = (eb: Eb, today: string) =>
  eb.and([eb('opinions.status', 'in', open), eb('dueOn', '<', today), eb('pausedSince', 'is', null)])

const inQueue = (eb: Eb, queue: Queue, duties: readonly Duty[], today: string): Expression<SqlBool> => {
  if (queue === 'mine') return eb.or(duties.map(duty => waitsFor(eb, duty)))
  if (queue === 'open') return eb('opinions.status', 'in', open)
  return queue === 'late' ? isLate(eb, today) : sql<SqlBool>`true`
}

export interface ListFilter {
  readonly queue: Queue
  readonly status?: Status | undefined
  readonly category?: Category | undefined
  /** Words of the text. */
  readonly words?: string | undefined
  readonly code?: string | undefined
}

interface Ask {
  readonly duties: readonly Duty[]
  readonly today: string
}

const reached = (db: Db, { duties }: Ask) =>
  db.selectFrom('opinions').where(eb => eb.or(duties.map(duty => withinReach(eb, duty))))

const cardColumns = [
  'opinions.id',
  'opinions.code',
  'opinions.status',
  'opinions.category',
  'opinions.text',
  'opinions.submittedAt',
  'opinions.dueOn',
  'opinions.waitingFor',
  'opinions.toldSeq',
  'opinions.seenSeq',
  'opinions.clockFrom',
  'opinions.limitDays',
  'opinions.pausedDays',
  'opinions.pausedSince',
  'opinions.promisedOn',
  'opinions.escalated',
  'opinions.unitId',
  'sites.name as siteName',
  'streets.committee',
  'units.name as unitName',
] as const

/** One page of a queue: what is late or due first comes first; the archive is newest first. */
export const listOpinionRows = (
  db: Db,
  ask: Ask,
  filter: ListFilter,
  { offset, limit }: { offset: number; limit: number },
) => {
  let query = reached(db, ask)
    .where(eb => inQueue(eb, filter.queue, ask.duties, ask.today))
    .select(eb => eb.or(ask.duties.map(duty => waitsFor(eb, duty))).as('isMine'))
    .innerJoin('sites', 'sites.id', 'opinions.siteId')
    .innerJoin('streets', 'streets.id', 'opinions.streetId')
    .leftJoin('units', 'units.id', 'opinions.unitId')
    .select(cardColumns)
    .select(eb => eb.fn.countAll<number>().over().as('total'))
  if (filter.status) query = query.where('opinions.status', '=', filter.status)
  if (filter.category) query = query.where('category', '=', filter.category)
  if (filter.code) query = query.where('opinions.code', '=', filter.code)
  if (filter.words) query = query.where(holdsWords(filter.words))
  const ordered =
    filter.queue === 'all'
      ? query.orderBy('submittedAt', 'desc')
      : query.orderBy('dueOn').orderBy('submittedAt')
  return ordered.orderBy('opinions.id').offset(offset).limit(limit).execute()
}

export type CardRow = Awaited<ReturnType<typeof listOpinionRows>>[number]

/** How many opinions stand in each queue. */
export const countQueues = (db: Db, ask: Ask) =>
  reached(db, ask)
    .select(eb => [
      eb.fn.countAll<number>().as('all'),
      eb.fn
        .countAll<number>()
        .filterWhere(e => inQueue(e, 'mine', ask.duties, ask.today))
        .as('mine'),
      eb.fn.countAll<number>().filterWhere('opinions.status', 'in', open).as('open'),
      eb.fn
        .countAll<number>()
        .filterWhere(e => isLate(e, ask.today))
        .as('late'),
    ])
    .executeTakeFirstOrThrow()

/** The opinions of one resident, newest first. */
export const listOwnRows = (db: Db, personId: string, { offset, limit }: { offset: number; limit: number }) =>
  db
    .selectFrom('opinions')
    .innerJoin('sites', 'sites.id', 'opinions.siteId')
    .innerJoin('streets', 'streets.id', 'opinions.streetId')
    .leftJoin('units', 'units.id', 'opinions.unitId')
    .select(cardColumns)
    .select(eb => [
      eb.fn.countAll<number>().over().as('total'),
      eb('waitingFor', '=', 'reporter').as('isMine'),
    ])
    .where('reporterId', '=', personId)
    .orderBy('submittedAt', 'desc')
    .orderBy('opinions.id')
    .offset(offset)
    .limit(limit)
    .execute()

/** How much of their wording two texts share: bigrams in common to the bigrams of each, 0 to 0.5 (half of Dice's coefficient). */
const likeness = (text: string) => {
  const pairs = sql`${bigrams(text)}::text[]`
  return sql<number>`(select count(*)::float from unnest(tsvector_to_array(opinions.search)) pair where pair = any(${pairs}))
    / greatest(1, length(opinions.search) + cardinality(${pairs}))`
}

/** Opinions of the same street and kind that others may be merged into, the most alike in wording first, then the newest. */
export const listSimilarRows = (
  db: Db,
  of: { id: string; streetId: string; category: Category; text: string },
  limit: number,
) =>
  db
    .selectFrom('opinions')
    .innerJoin('sites', 'sites.id', 'opinions.siteId')
    .innerJoin('streets', 'streets.id', 'opinions.streetId')
    .leftJoin('units', 'units.id', 'opinions.unitId')
    .select(cardColumns)
    .select(sql<number>`0`.as('total'))
    .select(sql<boolean>`false`.as('isMine'))
    .where('opinions.streetId', '=', of.streetId)
    .where('category', '=', of.category)
    .where('opinions.id', '!=', of.id)
    .where('opinions.status', 'in', [...open, ...families.answered])
    .orderBy(likeness(of.text), 'desc')
    .orderBy('submittedAt', 'desc')
    .orderBy('opinions.id', 'desc')
    .limit(limit)
    .execute()
