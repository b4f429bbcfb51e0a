import type { ParsedOf } from '../../../contract/endpoint'
import type { editSession } from '../../../contract/receptions'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import type { listSeatedDeputies } from '../../store/seatedDeputies'
import type { ReceptionRow } from '../../store/tables'
import { sayWhen, tellDeputies } from '../tell'
import { tellBooked } from '../told'
import { timesOf } from './form'
import { isMoved, sayChanges } from './said'

type Input = ParsedOf<typeof editSession>
type Deputies = Awaited<ReturnType<typeof listSeatedDeputies>>

export interface Edit {
  readonly session: ReceptionRow
  readonly input: Input
  readonly seated: Deputies
  readonly chosen: readonly Pick<Deputies[number], 'id' | 'name' | 'personId'>[]
}

/** What the form says, as columns. */
export const columnsOf = (input: Input) => ({
  ...timesOf(input),
  ...{ theme: input.theme || null, perSlot: input.perSlot, bookablePercent: input.bookablePercent },
})

/** Before and after, as those who come see it. */
export const bothOf = ({ session, input, seated, chosen }: Edit) => ({
  before: { ...session, deputies: seated },
  after: { ...columnsOf(input), jointUnits: input.jointUnits, deputies: chosen },
})

/** Deputies who come, no longer come, or come at another time hear of it. */
const tellThose = async (tx: Tx, context: Context, edit: Edit): Promise<void> => {
  const { session, seated, chosen } = edit
  const { before, after } = bothOf(edit)
  const gone = seated.filter(({ id }) => !chosen.some(deputy => deputy.id === id))
  const isNew = ({ id }: { id: string }) => !seated.some(deputy => deputy.id === id)
  const stay = isMoved(before, after) ? chosen.filter(deputy => !isNew(deputy)) : []
  const tell = (deputies: typeof chosen, title: string, text: string) =>
    tellDeputies(
      tx,
      context,
      { deputies, streetId: session.streetId },
      { sessionId: session.id, title, text },
    )
  await tell(gone, '接待有调整', `${sayWhen(session)}的接待不再请您参加，已从您的日历里去掉。`)
  await tell(stay, '接待改了时间', `原定${sayWhen(session)}的接待，改到${sayWhen(after)}。`)
  await tell(chosen.filter(isNew), '请您接待选民', `请您参加${sayWhen(after)}的接待，已记入您的日历。`)
}

/** Everybody booked hears what changed; who wants another time chooses first. Returns what changes in the row. */
export const announce = async (tx: Tx, context: Context, edit: Edit) => {
  const { before, after } = bothOf(edit)
  const text = sayChanges(before, after)
  if (!text) return {}
  const { id: sessionId, sequence } = edit.session
  const news = { sessionId, title: '您约的接待有变动', text, firstChoice: isMoved(before, after) }
  await tellBooked(tx, news, context.now)
  await tellThose(tx, context, edit)
  return { status: 'changed' as const, sequence: sequence + 1 }
}
