import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { newOpinion } from '../opinions/schemas'
import { year } from './plans'
import { recordSteps } from './recordRule'
import { doorKeepers, receptionWatchers } from './rule'
import { REASON_MAX, text, uuid } from './schemas'
import { recordSummary } from './sessionView'
import { staffSession } from './staffViews'

const revision = v.pipe(v.number(), v.integer(), v.minValue(1))

/** Writes down which deputies came, and with that, that the reception was held. Each may object. */
export const holdSession = endpoint({
  method: 'POST',
  path: '/api/receptions/:session/attendance',
  summary: '登记到场代表',
  who: doorKeepers,
  input: v.object({
    session: uuid,
    /** Those who came; the others did not. */
    present: v.pipe(v.array(uuid), v.maxLength(10)),
  }),
  ok: staffSession,
  creates: true,
})

export const matterRow = v.object({
  id: uuid,
  code: v.string(),
  category: newOpinion.entries.category,
  excerpt: v.string(),
})

/** The record of a reception that was held. */
export const recordView = v.object({
  session: staffSession,
  summary: recordSummary,
  bookings: v.number(),
  walkIns: v.number(),
  noShows: v.number(),
  /** Bookings whose people were received, and of which nothing was written down. */
  silent: v.number(),
  items: v.array(matterRow),
  note: v.string(),
  confirmedBy: v.nullable(v.string()),
  confirmedAt: v.nullable(v.string()),
})
export type RecordView = v.InferOutput<typeof recordView>

export const readRecord = endpoint({
  method: 'GET',
  path: '/api/receptions/:session/record',
  summary: '接待记录',
  who: doorKeepers,
  input: v.object({ session: uuid }),
  ok: recordView,
})

/** Confirms the record; its numbers and kinds become public. */
export const confirmRecord = endpoint({
  method: 'POST',
  path: '/api/receptions/:session/record/confirmations',
  summary: '确认接待记录',
  who: ['secretary'],
  input: v.object({ session: uuid, revision, note: v.optional(text(REASON_MAX), '') }),
  ok: recordView,
  creates: true,
})

/** The records that still wait for somebody, of the receptions whose door the actor keeps, the longest due first. */
export const listOpenRecords = endpoint({
  method: 'GET',
  path: '/api/staff/records',
  summary: '待办的接待记录',
  who: doorKeepers,
  input: v.object({}),
  ok: v.object({
    items: v.array(
      v.object({
        session: uuid,
        site: v.string(),
        startsAt: v.string(),
        endsAt: v.string(),
        step: v.picklist(recordSteps),
        /** The last day for confirming it. */
        dueOn: v.string(),
        isLate: v.boolean(),
        /** Whether the step is the actor's to take. */
        isMine: v.boolean(),
      }),
    ),
  }),
})
export type OpenRecord = v.InferOutput<typeof listOpenRecords.ok>['items'][number]

const counts = v.object({
  /** Public receptions, those held, and those called off. */
  planned: v.number(),
  held: v.number(),
  cancelled: v.number(),
  bookings: v.number(),
  walkIns: v.number(),
  noShows: v.number(),
  matters: v.number(),
  /** The median of minutes between arrival and being asked in; null when nobody was timed. */
  waitMinutes: v.nullable(v.number()),
})
export type ReceptionCounts = v.InferOutput<typeof counts>

/** How the receptions of a year went, by month and by site; of sites, never of persons. */
export const readReceptionFigures = endpoint({
  method: 'GET',
  path: '/api/staff/reception-figures',
  summary: '接待统计',
  who: receptionWatchers,
  input: v.object({ year, street: v.optional(text(40)) }),
  ok: v.object({
    total: counts,
    months: v.array(v.object({ month: v.number(), ...counts.entries })),
    sites: v.array(v.object({ code: v.string(), name: v.string(), ...counts.entries })),
  }),
})
