import { type Outcome, outcomes } from '../../contract/opinions'
import type { FoundEvent } from '../store/opinions'

export interface Reply {
  readonly text: string
  readonly outcome: Outcome | null
  readonly promisedOn: string | null
  readonly by: string
  readonly at: Date
  /** The event the reply's photos belong to. */
  readonly seq: number
}

/**
 * The answer as the events tell it: what is drafted and what was given last. What was given stays in sight while the
 * matter is handled again; the status says that it is not the last word.
 */
export interface Replies {
  readonly draft: Reply | null
  readonly given: Reply | null
}

const none: Replies = { draft: null, given: null }

const replyOf = ({ data, unitName, actorName, party, at, seq }: FoundEvent): Reply => ({
  text: data.text ?? '',
  outcome: outcomes.find(outcome => outcome === data.outcome) ?? null,
  promisedOn: data.promisedOn ?? null,
  by: party === 'handler' ? (unitName ?? actorName) : actorName,
  at,
  seq,
})

const step = (replies: Replies, event: FoundEvent): Replies => {
  switch (event.name) {
    case 'draftReply':
      return { ...replies, draft: replyOf(event) }
    case 'answerNow':
      return event.status === 'replied'
        ? { draft: null, given: replyOf(event) }
        : { ...replies, draft: replyOf(event) }
    case 'signOff':
      return { draft: null, given: replies.draft && { ...replies.draft, at: event.at } }
    case 'sendBackReply':
      return { ...replies, draft: null }
    case 'explainAndClose':
      return { draft: null, given: replyOf(event) }
    case 'reportPromise': {
      const outcome = event.data.kept ? 'resolved' : (replies.given?.outcome ?? null)
      return { draft: null, given: { ...replyOf(event), outcome } }
    }
    default:
      return replies
  }
}

/** Reads the answer out of the events. */
export const repliesOf = (events: readonly FoundEvent[]): Replies => events.reduce(step, none)
