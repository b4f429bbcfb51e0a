import type { ParsedOf } from '../../contract/endpoint'
import {
  familyOf,
  lightOf,
  type OpinionCard,
  type listMyOpinions as ownEndpoint,
  type listOpinions as queueEndpoint,
} from '../../contract/opinions'
import { PAGE_SIZE } from '../../contract/pages'
import { decodeReceipt } from '../../contract/scan'
import { dayOf } from '../../contract/time'
import { workdaysBetween } from '../../contract/workdays'
import type { Context } from '../context'
import { type CardRow, countQueues, listOpinionRows, listOwnRows, listSimilarRows } from '../store/lists'
import { requireParty } from './guard'
import { holderOf } from './told'

/** Signs of an opinion's text that a list shows. */
const EXCERPT = 48
const SIMILAR = 10

/** The beginning of a text, as lists show it. */
export const excerptOf = (text: string): string => {
  const signs = [...text.replace(/\s+/g, ' ')]
  return signs.length > EXCERPT ? `${signs.slice(0, EXCERPT).join('')}…` : signs.join('')
}

/** The day by which an office must have acted; nothing is asked of the reporter. */
const dueOf = ({ status, waitingFor, promisedOn, dueOn }: CardRow): string | null => {
  const isOver = familyOf(status) === 'final'
  if (isOver || waitingFor === null || waitingFor === 'reporter') return null
  return status === 'tracking' ? promisedOn : dueOn
}

const cardOf =
  ({ calendar, now }: Context) =>
  (row: CardRow): OpinionCard => ({
    id: row.id,
    code: row.code,
    status: row.status,
    category: row.category,
    excerpt: excerptOf(row.text),
    siteName: row.siteName,
    submittedAt: row.submittedAt.toISOString(),
    dueOn: dueOf(row),
    light: lightOf(row, workdaysBetween(row.clockFrom, dayOf(now), calendar), now),
    holder: holderOf(row.waitingFor, row),
    hasNews: row.toldSeq > row.seenSeq,
    isMine: Boolean(row.isMine),
  })

const pageOf = (context: Context, rows: readonly CardRow[], offset: number) => {
  const total = rows[0]?.total ?? 0
  return { items: rows.map(cardOf(context)), total, hasMore: offset + rows.length < total }
}

/** The opinions within an officer's duties, queue by queue. */
export const listOpinions = async (
  context: Context,
  { page, q, ...filter }: ParsedOf<typeof queueEndpoint>,
) => {
  const { db, actor, now } = context
  const ask = { duties: actor.duties, today: dayOf(now) }
  const offset = (page - 1) * PAGE_SIZE
  const code = q ? (decodeReceipt(q) ?? undefined) : undefined
  const words = code ? undefined : q || undefined
  const rows = await listOpinionRows(db, ask, { ...filter, code, words }, { offset, limit: PAGE_SIZE })
  const { mine, open, late, all } = await countQueues(db, ask)
  return { ...pageOf(context, rows, offset), counts: { mine, open, late, all } }
}

/** The first page of those that wait for the actor's word as a deputy. */
export const listWaitingOpinions = async (context: Context): Promise<OpinionCard[]> => {
  const { db, actor, now } = context
  const duties = actor.duties.filter(({ role }) => role === 'deputy')
  const ask = { duties, today: dayOf(now) }
  const rows = await listOpinionRows(db, ask, { queue: 'mine' }, { offset: 0, limit: PAGE_SIZE })
  return rows.map(cardOf(context))
}

/** A resident's own opinions. */
export const listMyOpinions = async (context: Context, { page }: ParsedOf<typeof ownEndpoint>) => {
  const offset = (page - 1) * PAGE_SIZE
  const rows = await listOwnRows(context.db, context.actor.personId ?? '', { offset, limit: PAGE_SIZE })
  return pageOf(context, rows, offset)
}

/** What a secretary may merge an opinion into. */
export const listSimilar = async (context: Context, { id }: { id: string }) => {
  const { opinion } = await requireParty(context, id)
  const rows = await listSimilarRows(context.db, opinion, SIMILAR)
  return { items: rows.map(cardOf(context)) }
}
