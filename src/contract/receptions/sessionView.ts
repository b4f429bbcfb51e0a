import * as v from 'valibot'
import { categories } from '../opinions/statuses'
import { gcj02 } from '../place'
import { changeNote, sessionCard, siteRef, uuid } from './schemas'
import { bookingStatuses } from './statuses'

/** A free or taken time of a reception. */
export const slotView = v.object({
  slot: v.number(),
  startsAt: v.string(),
  /** Bookable seats that are free; a seat of the walk-in share counts for those who choose first. */
  free: v.number(),
})
export type SlotView = v.InferOutput<typeof slotView>

/** What was recorded of a reception and may be public: numbers and kinds, no names (domain.md §5). */
export const recordSummary = v.object({
  visitors: v.number(),
  matters: v.number(),
  kinds: v.array(v.object({ category: v.picklist(categories), count: v.number() })),
})
export type RecordSummary = v.InferOutput<typeof recordSummary>

/** One whole reception, as everybody may see it. */
export const sessionView = v.object({
  ...sessionCard.entries,
  site: v.object({
    ...siteRef.entries,
    address: v.string(),
    phone: v.nullable(v.string()),
    street: v.string(),
    gcj02: v.nullable(gcj02),
  }),
  jointUnits: v.array(v.string()),
  walkIn: v.number(),
  slots: v.array(slotView),
  waiting: v.number(),
  /** The holiday (YYYY-MM-DD) it was moved away from. */
  movedFrom: v.nullable(v.string()),
  cancelledWhy: v.nullable(v.string()),
  changes: v.array(changeNote),
  summary: v.nullable(recordSummary),
  /** The reader's own booking here, if there is one. */
  mine: v.nullable(v.object({ id: uuid, status: v.picklist(bookingStatuses) })),
  isDemo: v.boolean(),
})
export type SessionView = v.InferOutput<typeof sessionView>
