import { applyMove, type MoveData, type MoveName, type Party, whoMustAct } from '../../contract/opinions'
import type { Calendar } from '../../contract/workdays'
import { publicWords } from '../opinions/publicWords'
import { isTold } from '../opinions/told'
import type { Tx } from '../store/db'
import { factsOf, findOpinion, insertEvent, listEvents, updateOpinion } from '../store/opinions'
import { type Cast, nameOf } from './cast'

const HALF_AN_HOUR = 1_800_000

export interface LateStep {
  readonly move: MoveName
  readonly party: Party
  readonly data: MoveData
  readonly parentId?: string
}

export interface Stage {
  readonly tx: Tx
  readonly cast: Cast
  readonly calendar: Calendar
}

/** Takes a story that was told already one step further, half an hour after its last one. */
export const takeStep = async ({ tx, cast, calendar }: Stage, id: string, step: LateStep): Promise<void> => {
  const opinion = await findOpinion(tx, id)
  const last = (await listEvents(tx, id)).at(-1)
  if (!opinion || !last) throw new Error(`no such story: ${id}`)
  const at = new Date(last.at.getTime() + HALF_AN_HOUR)
  const { id: actorId, name: actorName } = nameOf(cast, null)(step.party, opinion)
  const made = { ...step, at, actorId }
  const facts = applyMove(opinion, made, calendar)
  const seq = opinion.revision + 1
  const { move: name, party, data } = step
  await updateOpinion(tx, opinion.revision, {
    ...factsOf(facts),
    ...publicWords(facts, made),
    revision: seq,
    toldSeq: party !== 'reporter' && isTold({ name, party, data }) ? seq : opinion.toldSeq,
    waitingFor: whoMustAct(facts),
  })
  const { streetId, status, dueOn, unitId, unitLevel, parentId } = facts
  await insertEvent(tx, {
    ...{ opinionId: id, seq, streetId, status, dueOn, unitId, unitLevel, parentId },
    ...{ name, party, actorId, actorName, at, data },
  })
}
