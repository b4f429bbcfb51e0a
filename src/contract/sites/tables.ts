import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { siteWatchers } from './rule'

const uuid = v.pipe(v.string(), v.uuid())

/** An address from which the list can be fetched for a short time, as a file that a table program opens. */
export const exportSites = endpoint({
  method: 'POST',
  path: '/api/staff/sites/export',
  summary: '导出家站点',
  who: siteWatchers,
  input: v.object({
    format: v.picklist(['xlsx', 'csv']),
    street: v.optional(v.pipe(v.string(), v.maxLength(40))),
  }),
  ok: v.object({ url: v.string(), fileName: v.string() }),
})

/** Faults of a table that its report holds; the rest is in the list that goes with it. */
export const FAULTS_SHOWN = 200

export const importReport = v.object({
  id: uuid,
  total: v.number(),
  good: v.number(),
  counts: v.object({ create: v.number(), change: v.number(), same: v.number() }),
  /** The first faults: the row as the table program numbers it, the column's heading, what stands there, what is wrong. */
  bad: v.array(v.object({ row: v.number(), column: v.string(), value: v.string(), problem: v.string() })),
  /** How many faults there are in all. */
  faults: v.number(),
  /** All of them as a CSV file, at an address that works for an hour; null where there are none. */
  list: v.nullable(v.object({ url: v.string(), fileName: v.string() })),
  badRows: v.number(),
})
export type ImportReport = v.InferOutput<typeof importReport>

/** Reads a table and says what it would do. Nothing is written to the sites. */
export const checkImport = endpoint({
  method: 'POST',
  path: '/api/staff/imports',
  summary: '检查要导入的表格',
  who: ['admin'],
  input: v.object({}),
  ok: importReport,
  creates: true,
  takesFile: 'table',
})

/** Writes the good rows of a checked table, all of them or none. */
export const confirmImport = endpoint({
  method: 'POST',
  path: '/api/staff/imports/:import/confirmation',
  summary: '确认导入',
  who: ['admin'],
  input: v.object({ import: uuid }),
  ok: v.object({ created: v.number(), changed: v.number() }),
  creates: true,
})
