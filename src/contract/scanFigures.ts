import * as v from 'valibot'
import { endpoint } from './endpoint'
import { siteWatchers } from './sites'

const count = v.object({ scans: v.number(), acts: v.number() })

/** How often posters were scanned: numbers by day and street, nobody by name. */
export const readScanFigures = endpoint({
  method: 'GET',
  path: '/api/staff/scans',
  summary: '海报扫码统计',
  who: siteWatchers,
  input: v.object({
    street: v.optional(v.pipe(v.string(), v.maxLength(40))),
    /** How many days back, today among them. */
    days: v.optional(v.picklist(['30', '90', '365']), '30'),
  }),
  ok: v.object({
    days: v.array(v.object({ day: v.string(), ...count.entries })),
    streets: v.array(
      v.object({
        slug: v.string(),
        name: v.string(),
        sites: v.number(),
        /** Sites that nobody has scanned in these days. */
        unscanned: v.number(),
        ...count.entries,
      }),
    ),
    totals: v.object({
      ...count.entries,
      sites: v.number(),
      unscanned: v.number(),
      /** Sites whose poster should be printed again. */
      toPrint: v.number(),
    }),
  }),
})
