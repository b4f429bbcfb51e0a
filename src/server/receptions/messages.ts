import type { Handlers } from '../http'
import { countUnseen, listMessageRows, markMessagesSeen } from '../store/messages'

/** Messages that are shown: the last ones. */
const SHOWN = 50

const aboutOf = ({ site, startsAt }: { readonly site: string | null; readonly startsAt: Date | null }) =>
  site && startsAt ? { site, startsAt: startsAt.toISOString() } : null

export const messages: Pick<Handlers, 'listMessages' | 'seeMessages'> = {
  async listMessages({ db, actor }) {
    const personId = actor.personId ?? ''
    const rows = await listMessageRows(db, personId, SHOWN)
    const items = rows.map(({ id, title, text, at, seenAt, bookingId, sessionId, digestOn, ...about }) => ({
      ...{ id, title, text, at: at.toISOString(), isSeen: seenAt !== null },
      ...{ booking: bookingId, session: sessionId, isDigest: digestOn !== null },
      about: aboutOf(about),
    }))
    return { unseen: await countUnseen(db, personId), items }
  },

  async seeMessages({ actor, now, write }) {
    await write(tx => markMessagesSeen(tx, actor.personId ?? '', now))
    return {}
  },
}
