import { randomBytes } from 'node:crypto'
import { feedPaths } from '../../../contract/receptions'
import { sha256 } from '../../context'
import type { Handlers } from '../../http'
import { deleteFeed, findFeed, putFeed } from '../../store/calendarFeeds'
import { requireOwnDeputy } from '../ownDeputy'

/** The secret address under which a deputy's calendar can be subscribed to. */
export const feedAddress: Pick<Handlers, 'readFeed' | 'makeFeed' | 'revokeFeed'> = {
  async readFeed(context) {
    const { config, db, sealer } = context
    const deputy = await requireOwnDeputy(context)
    const feed = await findFeed(db, deputy.id)
    return { url: feed ? config.publicUrl + feedPaths.deputy(sealer.open(feed.secretSealed)) : null }
  },

  async makeFeed(context) {
    const { config, now, sealer, write } = context
    const deputy = await requireOwnDeputy(context)
    return write(async tx => {
      const secret = randomBytes(32).toString('base64url')
      await putFeed(tx, {
        deputyId: deputy.id,
        secretHash: sha256(secret),
        secretSealed: sealer.seal(secret),
        createdAt: now,
      })
      return { url: config.publicUrl + feedPaths.deputy(secret) }
    })
  },

  async revokeFeed(context) {
    const deputy = await requireOwnDeputy(context)
    return context.write(async tx => {
      await deleteFeed(tx, deputy.id)
      return { url: null }
    })
  },
}
