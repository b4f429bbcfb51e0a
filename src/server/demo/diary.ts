import type { Absence, Candidate, PlannedSession, Span } from '../../contract/receptions'

type Placed = readonly { readonly deputyId: string; readonly siteId: string }[]

/** Who is expected when, while the plans of all sites are drawn up one after the other. */
export const keepDiary = (deputySites: Placed, absences: readonly Absence[]) => {
  const busy = new Map<string, Span[]>()
  const contacts = new Map<string, number>()
  const keyOf = (id: string, year: number) => `${id} ${year}`

  const candidatesAt = (siteId: string, year: number): Candidate[] =>
    deputySites
      .filter(placed => placed.siteId === siteId)
      .map(({ deputyId: id }) => ({
        id,
        contacts: contacts.get(keyOf(id, year)) ?? 0,
        busy: busy.get(id) ?? [],
        away: absences.filter(({ deputyId }) => deputyId === id),
      }))

  const write = (sessions: readonly PlannedSession[], year: number): void => {
    for (const session of sessions)
      for (const id of session.deputies) {
        busy.set(id, [...(busy.get(id) ?? []), session])
        contacts.set(keyOf(id, year), (contacts.get(keyOf(id, year)) ?? 0) + 1)
      }
  }
  return { candidatesAt, write }
}

export type Diary = ReturnType<typeof keepDiary>
