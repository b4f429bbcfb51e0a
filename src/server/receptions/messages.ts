import type { Handlers } from '../http'
import { countUnseen, listMessageRows, markMessagesSeen } from '../store/messages'

/** Messages that are shown: the last ones. */
const SHOWN = 50

export const messages: Pick<Handlers, 'listMessages' | 'seeMessages'> = {
  async listMessages({ db, actor }) {
    const personId = actor.personId ?? ''
    const rows = await listMessageRows(db, personId, SHOWN)
    const items = rows.map(({ id, title, text, at, seenAt, bookingId, sessionId }) => ({
      ...{ id, title, text, at: at.toISOString(), isSeen: seenAt !== null },
      ...{ booking: bookingId, session: sessionId },
    }))
    return { unseen: await countUnseen(db, personId), items }
  },

  async seeMessages({ actor, now, write }) {
    await write(tx => markMessagesSeen(tx, actor.personId ?? '', now))
    return {}
  },
}
