import { v7 as uuid } from 'uuid'
import { applyMove, type Facts, newFacts, partyFor } from '../../contract/opinions'
import { addDays, dayOf } from '../../contract/time'
import type { Calendar } from '../../contract/workdays'
import { isTold } from '../opinions/told'
import type { EventRow } from '../store/tables'
import type { Random } from './random'
import type { Script, Step } from './scripts'
import type { Story } from './texts'
import { earlierBy, laterBy } from './worktime'

/** Where a story happens and who takes part. */
export interface Scene {
  readonly siteId: string
  readonly streetId: string
  readonly unitId: string
  readonly reporterId: string | null
  readonly nameOf: (party: Step['party'], facts: Facts) => { id: string | null; name: string }
}

export interface Told {
  readonly facts: Facts
  readonly events: EventRow[]
  readonly submittedAt: Date
  readonly toldSeq: number
}

interface Telling {
  readonly story: Story
  readonly script: Script
  readonly scene: Scene
  readonly calendar: Calendar
  readonly now: Date
  readonly random: Random
}

const eventOf = (
  facts: Facts,
  seq: number,
  at: number,
  scene: Scene,
  made: Omit<Step, 'days' | 'move'> & { name: EventRow['name'] },
): EventRow => {
  const { id, name: actorName } = scene.nameOf(made.party, facts)
  const { id: opinionId, streetId, status, dueOn, unitId, unitLevel, parentId } = facts
  return {
    ...{ opinionId, streetId, status, dueOn, unitId, unitLevel, parentId, seq },
    ...{ name: made.name, party: made.party, data: made.data, actorId: id, actorName, at: new Date(at) },
  }
}

const advance = (facts: Facts, step: Step, at: number, { story, calendar }: Telling): Facts => {
  const { move, party, data } = step
  // The stories go through the same rule as everybody: one that breaks it does not load.
  if (party !== 'system' && !partyFor(move, facts, [party], at))
    throw new Error(
      `the demonstration's rule is broken: ${move} by ${party} when ${facts.status}: ${story.text}`,
    )
  const unitLevel = move === 'distribute' ? 'district' : 'street'
  return applyMove(facts, { move, party, data, at, unitLevel }, calendar)
}

/** Plays one story from its submission up to where its script ends, on the days on which it would have happened. */
export const tell = (telling: Telling): Told => {
  const { script, story, scene, calendar, now, random } = telling
  const rest = random.between(...script.rest)
  const promise = (low: number, high: number) => addDays(dayOf(now), Math.round(random.between(low, high)))
  const paces = script
    .steps(story, scene.unitId, promise)
    .map(step => ({ ...step, days: step.days * random.between(0.6, 1.3) }))
  const length = paces.reduce((sum, { days }) => sum + days, rest)
  let at = Math.min(
    laterBy(earlierBy(now.getTime(), length, calendar), random.between(0, 0.9), calendar),
    now.getTime() - 600_000,
  )
  const submittedAt = new Date(at)
  const { siteId, streetId, reporterId } = scene
  let facts = newFacts({ id: uuid({ msecs: at }), siteId, streetId, reporterId }, at, calendar)
  const events = [eventOf(facts, 1, at, scene, { name: 'submit', party: 'reporter', data: {} })]
  for (const step of paces) {
    at = Math.min(laterBy(at, step.days, calendar), now.getTime() - 60_000)
    facts = advance(facts, step, at, telling)
    events.push(
      eventOf(facts, events.length + 1, at, scene, { name: step.move, party: step.party, data: step.data }),
    )
  }
  const toldSeq = events.findLast(event => event.party !== 'reporter' && isTold(event))?.seq ?? 0
  return { facts, events, submittedAt, toldSeq }
}
