import {
  askedFields,
  type EventName,
  type FieldName,
  fields,
  moveOf,
  moveWords,
  type Party,
  partyWords,
} from '../../contract/opinions'
import { sayDay } from '../../contract/time'
import type { FoundEvent } from '../store/opinions'

/** The fields of each move that the reporter reads in the timeline; the others are between the offices. */
const forReporter: { readonly [E in EventName]?: readonly FieldName[] } = {
  hold: ['reason'],
  reject: ['reason'],
  askInfo: ['question'],
  addInfo: ['text'],
  redirect: ['channel', 'how', 'reason'],
  answerNow: ['outcome', 'text', 'promisedOn'],
  decideExtend: ['reason'],
  rate: ['solved', 'attitude', 'result', 'reason'],
  explainAndClose: ['text'],
  reportPromise: ['text', 'promisedOn'],
  reopen: ['reason'],
}

/** Whether the reporter is told of an event at all. */
export const isTold = ({ name, party, data }: Pick<FoundEvent, 'name' | 'party' | 'data'>): boolean => {
  if (name === 'submit') return true
  if (moveWords[name].resident === null) return false
  // A deputy's or liaison officer's answer is only a draft until the secretary signs it.
  if (name === 'answerNow') return party === 'secretary'
  return name !== 'decideExtend' || data.extendDecision === 'grant'
}

const wordsOf: Record<string, Readonly<Record<string, string>>> = Object.fromEntries(
  Object.entries(fields).flatMap(([name, field]) => ('words' in field ? [[name, field.words]] : [])),
)

const say = (name: FieldName, value: unknown, now: Date): string => {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (fields[name].kind === 'date') return sayDay(String(value), now)
  return wordsOf[name]?.[String(value)] ?? String(value)
}

export interface Line {
  readonly label: string
  readonly value: string
}

/** Photos are shown as photos, a unit by its name. */
const drawnElsewhere: readonly FieldName[] = ['photoIds', 'unitId']

/** The details of an event as labelled lines, in the order of the form they were filled into. */
export const linesOf = (event: FoundEvent, audience: 'reporter' | 'staff', now: Date): Line[] => {
  if (event.name === 'submit') return []
  const told = forReporter[event.name] ?? []
  const lines = askedFields(moveOf(event.name).asks).flatMap(({ name, ask }) => {
    const value = event.data[name]
    const isHidden = drawnElsewhere.includes(name) || (audience === 'reporter' && !told.includes(name))
    return value === undefined || isHidden ? [] : [{ label: ask.label, value: say(name, value, now) }]
  })
  return [...lines, ...unitLines(event, now)]
}

const unitLines = ({ name, unitName, dueOn, data }: FoundEvent, now: Date): Line[] => {
  const due = { label: '预计答复', value: sayDay(dueOn, now) }
  if (name === 'assign' || name === 'distribute' || data.returnDecision === 'elsewhere')
    return [{ label: '承办单位', value: unitName ?? '' }, due]
  return name === 'addInfo' || data.extendDecision === 'grant' ? [due] : []
}

/** Who acted, as the reader is told: the reporter hears of offices, staff hear of people. */
export const whoActed = (event: FoundEvent, audience: 'reporter' | 'staff'): string => {
  const office = event.party === 'handler' ? (event.unitName ?? partyWords.handler) : partyWords[event.party]
  if (event.party === 'reporter') return audience === 'reporter' ? '您' : partyWords.reporter
  return audience === 'reporter' || event.party === 'system' ? office : `${office} · ${event.actorName}`
}

/** Who holds an opinion now, in words. */
export const holderOf = (
  waitingFor: Party | null,
  { committee, unitName }: { committee: string; unitName: string | null },
): string | null => {
  if (waitingFor === null) return null
  if (waitingFor === 'secretary') return committee
  if (waitingFor === 'chair') return `${committee}主任`
  if (waitingFor === 'handler') return unitName ?? partyWords.handler
  return partyWords[waitingFor]
}
