import { type Absence, isAway, overlaps, type Span } from './conflicts'
import { type Occurrence, type OccurrencesOf, occurrencesOf } from './occurrences'
import { CONTACTS_MIN } from './rule'

/** A deputy of the site, with what is known of the year. */
export interface Candidate {
  readonly id: string
  /** How many receptions of the year the deputy has already, wherever. */
  readonly contacts: number
  readonly busy: readonly Span[]
  readonly away: readonly Omit<Absence, 'deputyId'>[]
}

export interface PlannedSession extends Occurrence {
  readonly deputies: readonly string[]
}

interface Turn {
  readonly candidate: Candidate
  readonly spans: readonly Span[]
}

const countOf = ({ candidate, spans }: Turn): number => candidate.contacts + spans.length

const isFree = ({ candidate: { busy, away }, spans }: Turn, span: Span): boolean =>
  ![...busy, ...spans].some(other => overlaps(other, span)) && !away.some(days => isAway(days, span))

const lastOf = ({ spans }: Turn): number => spans.at(-1)?.startsAt ?? 0

/** Those with the fewest receptions first; of equals whoever has waited longest. */
const inTurn = (a: Turn, b: Turn): number => countOf(a) - countOf(b) || lastOf(a) - lastOf(b)

const without = ({ candidate, spans }: Turn, span: Span): Turn => ({
  candidate,
  spans: spans.filter(other => other !== span),
})
const withSpan = ({ candidate, spans }: Turn, span: Span): Turn => ({ candidate, spans: [...spans, span] })

/** Gives a place of somebody who has more than enough to somebody who has too few; null when nobody can give one. */
const giveOne = (turns: readonly Turn[], occurrences: readonly Occurrence[]): Turn[] | null => {
  for (const needy of turns.filter(turn => countOf(turn) < CONTACTS_MIN))
    for (const span of occurrences.filter(one => isFree(needy, one)))
      for (const giver of turns)
        if (giver.spans.includes(span) && countOf(giver) > CONTACTS_MIN)
          return turns.map(turn => {
            if (turn === needy) return withSpan(turn, span)
            return turn === giver ? without(turn, span) : turn
          })
  return null
}

const dealOut = (occurrences: readonly Occurrence[], candidates: readonly Candidate[]): Turn[] => {
  let turns: Turn[] = candidates.map(candidate => ({ candidate, spans: [] }))
  for (const one of occurrences) {
    const free = turns.filter(turn => isFree(turn, one)).sort(inTurn)
    const chosen = new Set(free.slice(0, one.rule.deputies))
    turns = turns.map(turn => (chosen.has(turn) ? withSpan(turn, one) : turn))
  }
  return turns
}

/**
 * Draws up a site's year: when, and who comes. Deputies with the fewest receptions come first, so that each has the two a
 * year that are asked for wherever there are enough; nobody is in two places at once or called on a day of absence.
 * A reception for which nobody is free stays without deputies, for the organiser to see.
 */
export const planSessions = (
  plan: OccurrencesOf & { readonly deputies: readonly Candidate[] },
): PlannedSession[] => {
  const occurrences = occurrencesOf(plan)
  let turns = dealOut(occurrences, plan.deputies)
  for (let next = giveOne(turns, occurrences); next; next = giveOne(turns, occurrences)) turns = next
  return occurrences.map(one => ({
    ...one,
    deputies: turns.filter(({ spans }) => spans.includes(one)).map(({ candidate }) => candidate.id),
  }))
}
