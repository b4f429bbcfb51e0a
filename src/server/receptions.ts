import type { SessionCard } from '../contract/receptions'
import type { UpcomingRow } from './store/receptions'

/** A reception as everybody may see it. */
export const viewSession = ({
  id,
  startsAt,
  endsAt,
  theme,
  siteCode,
  siteName,
  deputies,
}: UpcomingRow): SessionCard => ({
  id,
  site: { code: siteCode, name: siteName },
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  theme,
  deputies,
})
