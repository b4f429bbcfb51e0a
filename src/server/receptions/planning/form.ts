import { Refusal } from '../../../contract/errors'
import { awayFromHoliday, conflictsOf, NOTICE_MS, type Span } from '../../../contract/receptions'
import { sayDate, startOfDay } from '../../../contract/time'
import type { Context } from '../../context'
import { holdDeputies, listChoices } from '../../store/comers'
import type { Tx } from '../../store/db'
import { readKnown } from '../known'

/** What the form of a reception says, as the contract parsed it. */
export interface Form {
  readonly day: string
  readonly from: number
  readonly minutes: number
  readonly perSlot: number
  readonly bookablePercent: number
  readonly deputies: readonly string[]
  readonly theme: string
  readonly jointUnits: readonly string[]
}

const MINUTE = 60_000

/** When the form puts it. */
export const timesOf = ({ day, from, minutes }: Form): { startsAt: Date; endsAt: Date } => {
  const startsAt = startOfDay(day) + from * MINUTE
  return { startsAt: new Date(startsAt), endsAt: new Date(startsAt + minutes * MINUTE) }
}

/** Refuses with badInput a public holiday, and what is over already. */
export const requireDay = (form: Form, { now, calendar }: Pick<Context, 'now' | 'calendar'>): void => {
  if (timesOf(form).startsAt <= now) throw new Refusal('badInput', { day: '这个时间已经过去了' })
  const next = awayFromHoliday(form.day, calendar)
  if (next !== form.day)
    throw new Refusal('badInput', { day: `这天是法定节假日，最近的工作日是${sayDate(next)}` })
}

/** Refuses with noticeTooShort what residents would hear of less than three days ahead. */
export const requireNotice = (startsAt: Date, now: Date): void => {
  if (startsAt.getTime() - now.getTime() < NOTICE_MS) throw new Refusal('noticeTooShort')
}

type Deputy = Omit<Awaited<ReturnType<typeof listChoices>>[number], 'isOwn'>

interface Place {
  readonly siteId: string
  readonly streetId: string
}

/** The deputies that the form names, of the site or its street or here already, each once. Refuses with deputyWrong. */
export const requireDeputies = async (
  tx: Tx,
  place: Place,
  { deputies }: Form,
  here: readonly Deputy[] = [],
): Promise<Deputy[]> => {
  const ids = [...new Set(deputies)]
  const choices = [...here, ...(await listChoices(tx, place))]
  const chosen = ids.flatMap(id => choices.find(choice => choice.id === id) ?? [])
  if (chosen.length !== ids.length) throw new Refusal('deputyWrong')
  return chosen
}

/** Refuses for what is public with deputyWrong when nobody is to come, and with deputyBusy who is expected elsewhere then. */
export const requireFree = async (
  tx: Tx,
  { id, startsAt, endsAt }: { readonly id: string; readonly startsAt: Date; readonly endsAt: Date },
  deputies: readonly { readonly id: string; readonly name: string }[],
  now: Date,
): Promise<void> => {
  if (deputies.length === 0) throw new Refusal('deputyWrong')
  const ids = deputies.map(deputy => deputy.id)
  // Two edits at the same time must not send one deputy to two places: the second one waits here, and looks then.
  await holdDeputies(tx, ids)
  const known = await readKnown(tx, ids, [{ startsAt, endsAt }])
  const span: Span = { startsAt: startsAt.getTime(), endsAt: endsAt.getTime() }
  const facts = { id, ...span, status: 'published' as const, deputies, isSiteClosed: false }
  const twice = conflictsOf(facts, known, now).filter(({ kind }) => kind === 'deputyTwice')
  if (twice.length > 0)
    throw new Refusal('deputyBusy', { deputies: twice.map(({ note }) => note).join('；') })
}
