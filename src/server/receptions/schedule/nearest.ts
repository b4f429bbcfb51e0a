import { distanceBetween, type Gcj02 } from '../../../contract/place'
import type { Context } from '../../context'
import { listCards, listPlacesAhead } from '../../store/schedule'
import { viewSession } from '../view'

/** How far ahead somebody looks around, and how many receptions are shown. */
const AHEAD_MS = 7 * 86_400_000
const SHOWN = 20

/** The receptions of the next seven days, the nearest first. Where they were looked for from is neither kept nor logged. */
export const findNearest = async ({ db, now }: Context, from: Gcj02) => {
  const places = await listPlacesAhead(db, { now, until: new Date(now.getTime() + AHEAD_MS) })
  const nearest = places
    .map(({ id, startsAt, lng, lat }) => ({ id, startsAt, metres: distanceBetween(from, [lng, lat]) }))
    .sort((a, b) => a.metres - b.metres || a.startsAt.getTime() - b.startsAt.getTime())
    .slice(0, SHOWN)
  const cards = new Map(
    (
      await listCards(
        db,
        nearest.map(({ id }) => id),
      )
    ).map(row => [row.id, row]),
  )
  const items = nearest.flatMap(({ id, metres }) => {
    const row = cards.get(id)
    return row ? [{ ...viewSession(row, now), metres: Math.round(metres) }] : []
  })
  return { items }
}
