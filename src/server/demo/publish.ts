import { sql } from 'kysely'
import type { Tx } from '../store/db'
import { findOpinion, listEvents } from '../store/opinions'
import { type LateStep, type Stage, takeStep } from './step'

/** How many stories are public, and how many more wait for the secretary's words. */
const PUBLIC = 24
const CONSENTED = 4

/** Closed stories with an answer, the oldest first: their neighbours have had time to forget whose they were. */
const findClosed = (tx: Tx) =>
  tx
    .selectFrom('opinions')
    .select('id')
    .where('isDemo', '=', true)
    .where('status', '=', 'closed')
    .where('outcome', 'is not', null)
    .where('escalated', '=', false)
    // A room number would tell whose it was.
    .where(sql<boolean>`text !~ '[0-9]{3}'`)
    .orderBy('submittedAt')
    .orderBy('code')
    .limit(PUBLIC + CONSENTED)
    .execute()

const consent: LateStep = { move: 'consentPublish', party: 'reporter', data: {} }

const release = async (tx: Tx, id: string): Promise<LateStep[]> => {
  const opinion = await findOpinion(tx, id)
  const reply = (await listEvents(tx, id)).findLast(({ data }) => data.outcome && data.text)
  const data = { publicText: opinion?.text, publicAnswer: reply?.data.text }
  return [
    { move: 'proposePublish', party: 'secretary', data },
    { move: 'publish', party: 'chair', data: {} },
  ]
}

/** Some closed stories were made public, a few wait for the secretary's words. */
export const publishSome = async (stage: Stage): Promise<void> => {
  for (const [index, { id }] of (await findClosed(stage.tx)).entries()) {
    await takeStep(stage, id, consent)
    if (index >= PUBLIC) continue
    for (const step of await release(stage.tx, id)) await takeStep(stage, id, step)
  }
}
