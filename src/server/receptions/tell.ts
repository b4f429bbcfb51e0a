import { v7 as uuid } from 'uuid'
import { dayOf, sayClock, sayDate } from '../../contract/time'
import type { Context } from '../context'
import type { Tx } from '../store/db'
import { insertMessages } from '../store/messages'
import { listOfficers } from '../store/seatedDeputies'

/** A reception in words that stay true when they are read on another day: without 今天 and 明天. */
export const sayWhen = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string =>
  `${sayDate(dayOf(startsAt))} ${sayClock(startsAt)}–${sayClock(endsAt)}`

/** Somebody who is told something; without an account only a secretary can. */
export interface Listener {
  readonly name: string
  readonly personId: string | null
}

export interface News {
  readonly sessionId: string
  readonly title: string
  readonly text: string
}

type Telling = Pick<Context, 'actor' | 'now'>

/** Tells accounts something, everybody once, and the actor not what they did themselves. */
export const tellPeople = (
  tx: Tx,
  { actor, now }: Telling,
  personIds: readonly string[],
  { sessionId, title, text }: News,
): Promise<void> => {
  const others = [...new Set(personIds)].filter(id => id !== actor.personId)
  return insertMessages(
    tx,
    others.map(personId => ({
      ...{ id: uuid({ msecs: now.getTime() }), personId, sessionId, title, text, at: now },
      bookingId: null,
    })),
  )
}

/** Tells deputies something. For those without an account the street's secretaries are asked to phone. */
export const tellDeputies = async (
  tx: Tx,
  context: Telling,
  { deputies, streetId }: { deputies: readonly Listener[]; streetId: string },
  news: News,
): Promise<void> => {
  const reached = deputies.flatMap(({ personId }) => (personId ? [personId] : []))
  await tellPeople(tx, context, reached, news)
  const silent = deputies.filter(({ personId }) => personId === null)
  if (silent.length === 0) return
  const names = silent.map(({ name }) => name).join('、')
  const everySecretary = { actor: { ...context.actor, personId: null }, now: context.now }
  await tellPeople(tx, everySecretary, await listOfficers(tx, 'secretary', streetId), {
    ...news,
    title: `请打电话告知${names}代表`,
  })
}
