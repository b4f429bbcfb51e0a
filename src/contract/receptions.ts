import * as v from 'valibot'

/** How far a reception has come. What is planned is not yet public; what was held is told afterwards. */
export const sessionStatuses = ['planned', 'published', 'changed', 'cancelled', 'held'] as const
export type SessionStatus = (typeof sessionStatuses)[number]
/** What residents may count on. */
export const upcomingStatuses: readonly SessionStatus[] = ['published', 'changed']

/** One reception of voters at a site, as everybody may see it. */
export const sessionCard = v.object({
  id: v.pipe(v.string(), v.uuid()),
  site: v.object({ code: v.string(), name: v.string() }),
  startsAt: v.string(),
  endsAt: v.string(),
  theme: v.nullable(v.string()),
  deputies: v.array(v.object({ id: v.pipe(v.string(), v.uuid()), name: v.string() })),
})
export type SessionCard = v.InferOutput<typeof sessionCard>
