import type { ParsedOf } from '../../contract/endpoint'
import { Refusal } from '../../contract/errors'
import {
  applyMove,
  type actOnOpinion as endpoint,
  familyOf,
  type Made,
  type MoveData,
  moveOf,
  type OpinionView,
  type Party,
  parseMoveData,
  partyFor,
  whoMustAct,
} from '../../contract/opinions'
import { decodeReceipt } from '../../contract/scan'
import { dayOf } from '../../contract/time'
import { checkPublic } from '../contentCheck'
import type { Context } from '../context'
import type { Tx } from '../store/db'
import {
  type FoundOpinion,
  factsOf,
  findOpinion,
  holdByCode,
  insertEvent,
  updateOpinion,
} from '../store/opinions'
import { attachPhotos } from '../store/photos'
import type { UnitLevel } from '../store/tables'
import { findUnit } from '../store/units'
import { requireParty } from './guard'
import { publicWords } from './publicWords'
import { isTold } from './told'
import { viewOpinion } from './view'

type Input = ParsedOf<typeof endpoint>

const requireData = ({ move, data }: Input): MoveData => {
  const parsed = parseMoveData(moveOf(move).asks, data)
  if (Object.keys(parsed.faults).length > 0) throw new Refusal('badInput', parsed.faults)
  return parsed.data
}

/** A promise is for a day to come; that there is one where it must be, the form's own rule has checked. */
const requireDates = (data: MoveData, now: Date): void => {
  if (data.promisedOn && data.promisedOn <= dayOf(now)) throw new Refusal('promiseDatePast')
}

/** What becomes public must not hold what tells a person by number. */
const requirePublic = ({ publicText, publicAnswer }: MoveData): void => {
  const faults = Object.entries({ publicText, publicAnswer }).flatMap(([name, text]) => {
    const fault = checkPublic(text ?? '')
    return fault ? [[name, fault] as const] : []
  })
  if (faults.length > 0) throw new Refusal('badInput', Object.fromEntries(faults))
}

/** The level of the unit that a move names; it must be one of the opinion's street, or the district's where the district distributes. */
const requireUnit = async (
  { db }: Context,
  opinion: FoundOpinion,
  move: Input['move'],
  unitId: string | undefined,
): Promise<UnitLevel | undefined> => {
  if (!unitId) return undefined
  const level = move === 'distribute' || opinion.unitLevel === 'district' ? 'district' : 'street'
  const unit = await findUnit(db, unitId)
  const fits = unit?.level === level && (level === 'district' || unit.streetId === opinion.streetId)
  if (!fits) throw new Refusal('unitWrong')
  return level
}

const requireParent = async ({ db }: Context, opinion: FoundOpinion, typed: string | undefined) => {
  if (!typed) return undefined
  const code = decodeReceipt(typed)
  const parent = code ? await holdByCode(db, code) : undefined
  const fits =
    parent &&
    parent.id !== opinion.id &&
    parent.streetId === opinion.streetId &&
    familyOf(parent.status) !== 'final'
  if (!fits) throw new Refusal('parentWrong')
  return parent.id
}

const make = async (context: Context, opinion: FoundOpinion, input: Input, party: Party): Promise<Made> => {
  const data = requireData(input)
  requireDates(data, context.now)
  requirePublic(data)
  const unitLevel = await requireUnit(context, opinion, input.move, data.unitId)
  const parentId = await requireParent(context, opinion, data.parentCode)
  const { move } = input
  return {
    move,
    party,
    data,
    at: context.now,
    actorId: context.actor.personId,
    ...(unitLevel && { unitLevel }),
    ...(parentId && { parentId }),
  }
}

const record = async (tx: Tx, context: Context, opinion: FoundOpinion, made: Made): Promise<void> => {
  const facts = applyMove(opinion, made, context.calendar)
  const seq = opinion.revision + 1
  const { move: name, party, data } = made
  const isNews = party !== 'reporter' && isTold({ name, party, data })
  const isFirst = await updateOpinion(tx, opinion.revision, {
    ...factsOf(facts),
    ...publicWords(facts, made),
    revision: seq,
    toldSeq: isNews ? seq : opinion.toldSeq,
    waitingFor: whoMustAct(facts),
  })
  if (!isFirst) throw new Refusal('moveStale')
  await insertEvent(tx, {
    opinionId: opinion.id,
    seq,
    streetId: opinion.streetId,
    name,
    party,
    actorId: context.actor.personId,
    actorName: party === 'reporter' ? '居民' : context.actorName,
    at: context.now,
    data,
    status: facts.status,
    dueOn: facts.dueOn,
    unitId: facts.unitId ?? opinion.unitId,
    unitLevel: facts.unitLevel,
    parentId: facts.parentId,
  })
  const photoIds = data.photoIds ?? []
  const taken = await attachPhotos(tx, photoIds, { opinionId: opinion.id, seq })
  if (taken !== photoIds.length) throw new Refusal('photoGone')
}

/**
 * Makes a move: the row and its event in one transaction, only if the opinion still is as the actor saw it.
 * Refuses with notFound, moveStale, moveNotAllowed, badInput, or what the move's own fields are refused with.
 */
export const actOnOpinion = async (context: Context, input: Input): Promise<OpinionView> => {
  const { opinion, parties } = await requireParty(context, input.id)
  return context.write(async tx => {
    if (opinion.revision !== input.revision) throw new Refusal('moveStale')
    const party = partyFor(input.move, opinion, parties, context.now, context.actor.personId)
    if (!party) throw new Refusal('moveNotAllowed')
    const within = { ...context, db: tx }
    await record(tx, context, opinion, await make(within, opinion, input, party))
    const after = await findOpinion(tx, opinion.id)
    if (!after) throw new Refusal('notFound')
    return viewOpinion(within, after, parties)
  })
}
