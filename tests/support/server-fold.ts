import { applyMove, type Facts, newFacts } from '../../src/contract/opinions'
import type { Calendar } from '../../src/contract/workdays'
import type { Services } from '../../src/server/services'
import { factsOf } from '../../src/server/store/opinions'
import type { EventRow } from '../../src/server/store/tables'

/** What the rules make of the events alone, from the submission on. */
const fold = (first: EventRow, rest: readonly EventRow[], row: Facts, calendar: Calendar): Facts => {
  const { id, siteId, streetId, reporterId } = row
  return rest.reduce<Facts>(
    (facts, { name, party, data, at, unitLevel, parentId, actorId }) =>
      name === 'submit'
        ? facts
        : applyMove(
            facts,
            {
              ...{ move: name, party, data, at, actorId },
              ...(unitLevel && { unitLevel }),
              ...(parentId && { parentId }),
            },
            calendar,
          ),
    newFacts({ id, siteId, streetId, reporterId }, first.at, calendar),
  )
}

/** Every opinion of the database: its facts as the row has them, its facts as its events tell them, and the events. */
export const foldAll = async ({ db, calendar }: Services) => {
  const rows = await db.selectFrom('opinions').selectAll().execute()
  const events = await db.selectFrom('opinionEvents').selectAll().orderBy('seq').execute()
  return rows.map(row => {
    const own = events.filter(({ opinionId }) => opinionId === row.id)
    const [first, ...rest] = own
    if (!first) throw new Error(`no events: ${row.code}`)
    return { row, events: own, facts: factsOf(row), folded: fold(first, rest, row, calendar) }
  })
}
