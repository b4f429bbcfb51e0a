import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { page, pageOf } from '../pages'
import { photoView } from '../photos'
import { gcj02 } from '../place'
import type { Role } from '../roles'
import { posterFaults } from './health'
import { readHours, sayHours } from './hours'
import { siteActs } from './rule'
import { level, street } from './schemas'

/** Those who look after sites by duty. What each may do to one site is settled by siteActsOf (rule.ts). */
export const siteStewards: readonly Role[] = ['admin', 'secretary']
export const siteWatchers: readonly Role[] = [
  'admin',
  'secretary',
  'chair',
  'districtOfficer',
  'supervisor',
  'auditor',
  'liaisonOfficer',
]

const code = v.pipe(v.string(), v.maxLength(20))
const revision = v.pipe(v.number(), v.integer(), v.minValue(1))
const uuid = v.pipe(v.string(), v.uuid())
const line = (max: number, empty: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, empty), v.maxLength(max, `不超过 ${max} 个字`))
const maybe = (max: number) =>
  v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max, `不超过 ${max} 个字`)), '')

export const HOURS_EXAMPLE = '周一至周五 9:00-17:00；周六 9:00-12:00'
const hours = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(200, '不超过 200 个字'),
  v.check(text => readHours(text) !== null, `看不懂这个时间，请写成：${HOURS_EXAMPLE}`),
  v.transform(text => sayHours(readHours(text) ?? [])),
)

/** What is kept of a site and may be changed. A form and a row of an import are checked by the same schema. */
export const siteForm = v.object({
  name: line(40, '请填写名称'),
  level,
  /** The slug of its street. */
  street: line(40, '请选择街道'),
  neighbourhood: maybe(40),
  address: line(100, '请填写地址'),
  gcj02: v.nullable(gcj02),
  phone: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^$|^[\d\- ]{5,20}$/, '电话只能有数字和横线')), ''),
  hours,
  hoursNote: maybe(100),
  directions: maybe(200),
  boxPlace: maybe(60),
  /** 1 is Monday; null where there is no box. */
  boxWeekday: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), null),
})
export type SiteForm = v.InferOutput<typeof siteForm>

/** What is wrong with fields that only make sense together, as field → sentence: a box and the day on which it is emptied. */
export const siteFormFaults = ({
  boxPlace,
  boxWeekday,
}: Pick<SiteForm, 'boxPlace' | 'boxWeekday'>): Readonly<Record<string, string>> => {
  if (boxPlace && boxWeekday === null) return { boxWeekday: '请选择意见箱每周哪天开箱' }
  return !boxPlace && boxWeekday !== null ? { boxPlace: '请填写意见箱在哪里' } : {}
}

const personRef = v.object({ id: uuid, name: v.string(), note: v.string() })

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

const listFilter = {
  street: v.optional(v.pipe(v.string(), v.maxLength(40))),
  level: v.optional(level),
  state: v.optional(v.picklist(['open', 'closed', 'all']), 'open'),
  /** Only sites whose poster has this fault; `any` has one of them. */
  fault: v.optional(v.picklist([...posterFaults, 'any'])),
  q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
}

export const listStaffSites = endpoint({
  method: 'GET',
  path: '/api/staff/sites',
  summary: '管理的家站点',
  who: siteWatchers,
  input: v.object({ ...listFilter, page }),
  ok: v.object({
    ...pageOf(staffSiteCard).entries,
    /** The streets to choose from: those in which the reader may make sites; for who may make none, those whose sites they see. */
    streets: v.array(street),
    mayCreate: v.boolean(),
    mayImport: v.boolean(),
  }),
})

export const readStaffSite = endpoint({
  method: 'GET',
  path: '/api/staff/sites/:code',
  summary: '管理一个家站点',
  who: siteWatchers,
  input: v.object({ code }),
  ok: staffSite,
})

const photoId = v.optional(v.nullable(uuid))

export const createSite = endpoint({
  method: 'POST',
  path: '/api/staff/sites',
  summary: '新建一个家站点',
  who: siteStewards,
  input: v.object({ ...siteForm.entries, photoId }),
  ok: staffSite,
  creates: true,
})

/** Changes a site. Another address is a move: its old poster then says where it went. */
export const editSite = endpoint({
  method: 'POST',
  path: '/api/staff/sites/:code/edits',
  summary: '修改一个家站点',
  who: siteStewards,
  input: v.object({ code, revision, ...siteForm.entries, photoId }),
  ok: staffSite,
  creates: true,
})

export const closeSite = endpoint({
  method: 'POST',
  path: '/api/staff/sites/:code/closure',
  summary: '关闭一个家站点',
  who: siteStewards,
  input: v.object({
    code,
    revision,
    reason: line(100, '请写明原因，扫到旧海报的居民会看到'),
    /** The site that its posters lead to from now on. */
    successor: v.optional(code),
  }),
  ok: staffSite,
  creates: true,
})

/** Closes a site and gives its deputies, liaison officers and opinions to another one of the same street. */
export const mergeSite = endpoint({
  method: 'POST',
  path: '/api/staff/sites/:code/merger',
  summary: '把一个家站点并入另一个',
  who: siteStewards,
  input: v.object({ code, revision, into: code, reason: line(100, '请写明原因，扫到旧海报的居民会看到') }),
  ok: staffSite,
  creates: true,
})

export const reopenSite = endpoint({
  method: 'POST',
  path: '/api/staff/sites/:code/opening',
  summary: '重新开放一个家站点',
  who: siteStewards,
  input: v.object({ code, revision }),
  ok: staffSite,
  creates: true,
})

export const setSitePeople = endpoint({
  method: 'POST',
  path: '/api/staff/sites/:code/people',
  summary: '安排站点的代表和联络员',
  who: siteStewards,
  input: v.object({
    code,
    revision,
    deputyIds: v.pipe(v.array(uuid), v.maxLength(60)),
    /** People who already hold a liaison officer's duty in the same street. */
    liaisonIds: v.pipe(v.array(uuid), v.maxLength(10)),
  }),
  ok: staffSite,
  creates: true,
})

/** Who may be named for a site: the deputies of the district, the liaison officers of its street. */
export const listSitePeople = endpoint({
  method: 'GET',
  path: '/api/staff/sites/:code/candidates',
  summary: '可以安排的代表和联络员',
  who: siteStewards,
  input: v.object({ code }),
  ok: v.object({ deputies: v.array(personRef), liaisonOfficers: v.array(personRef) }),
})

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

export const importReport = v.object({
  id: uuid,
  total: v.number(),
  good: v.number(),
  counts: v.object({ create: v.number(), change: v.number(), same: v.number() }),
  /** Every fault of every bad row: the row as the table program numbers it, the column's heading, what stands there, what is wrong. */
  bad: v.array(v.object({ row: v.number(), column: v.string(), value: v.string(), problem: v.string() })),
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
