import * as v from 'valibot'
import type { OutputOf } from '../../contract/endpoint'
import { readCalendar } from '../../contract/receptions'
import { keepWork, keptWork } from '../keptWork'

export type Calendar = OutputOf<typeof readCalendar>

const keptShape = v.object({
  person: v.string(),
  from: v.string(),
  until: v.string(),
  /** When it was loaded, in milliseconds. */
  at: v.number(),
  calendar: readCalendar.ok,
})
export type KeptCalendar = v.InferOutput<typeof keptShape>

/** Keeps a person's calendar on this device for times without a network. */
export const keepCalendar = (kept: KeptCalendar): void => keepWork(kept)

/** The person's calendar as it was last loaded; null for another person, and when an older app kept it in another shape. */
export const keptCalendar = (person: string): KeptCalendar | null => {
  const kept = v.safeParse(keptShape, keptWork())
  return kept.success && kept.output.person === person ? kept.output : null
}
