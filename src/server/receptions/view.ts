import { phaseOf, type SessionCard } from '../../contract/receptions'
import type { ReceptionCardRow } from '../store/receptions'

/** A reception as everybody may see it. */
export const viewSession = (row: ReceptionCardRow, now: Date): SessionCard => {
  const { id, startsAt, endsAt, theme, siteCode, siteName, deputies, free, bookable } = row
  return {
    ...{ id, theme, deputies, free, bookable },
    site: { code: siteCode, name: siteName },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    phase: phaseOf(row, now),
  }
}
