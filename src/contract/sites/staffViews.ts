import * as v from 'valibot'
import { photoView } from '../photos'
import { siteForm } from './form'
import { posterFaults } from './health'
import { siteActs } from './rule'
import { level, street } from './schemas'

export const personRef = v.object({ id: v.pipe(v.string(), v.uuid()), name: v.string(), note: v.string() })

/** A site as its stewards see it. */
export const staffSite = v.object({
  ...siteForm.entries,
  phone: v.string(),
  hours: v.string(),
  code: v.string(),
  street,
  photo: v.nullable(photoView),
  revision: v.number(),
  closed: v.nullable(
    v.object({
      on: v.string(),
      reason: v.string(),
      successor: v.nullable(v.object({ code: v.string(), name: v.string() })),
    }),
  ),
  moved: v.nullable(v.object({ from: v.string(), on: v.string() })),
  deputies: v.array(personRef),
  liaisonOfficers: v.array(personRef),
  openOpinions: v.number(),
  scans: v.object({
    total: v.number(),
    last30: v.number(),
    /** Scanned in the last 30 days, and then nothing was done. */
    left30: v.number(),
    firstAt: v.nullable(v.string()),
    lastAt: v.nullable(v.string()),
    days: v.array(v.object({ day: v.string(), scans: v.number(), acts: v.number() })),
  }),
  printedOn: v.nullable(v.string()),
  faults: v.array(v.picklist(posterFaults)),
  acts: v.array(v.picklist(siteActs)),
  isDemo: v.boolean(),
})
export type StaffSite = v.InferOutput<typeof staffSite>

/** A site in the stewards' list. */
export const staffSiteCard = v.object({
  code: v.string(),
  name: v.string(),
  level,
  street,
  address: v.string(),
  isClosed: v.boolean(),
  deputies: v.number(),
  hasLiaison: v.boolean(),
  scans30: v.number(),
  lastScanAt: v.nullable(v.string()),
  printedOn: v.nullable(v.string()),
  faults: v.array(v.picklist(posterFaults)),
})
export type StaffSiteCard = v.InferOutput<typeof staffSiteCard>
