import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { page, pageOf } from '../pages'
import { line, siteForm } from './form'
import { posterFaults } from './health'
import { siteStewards, siteWatchers } from './rule'
import { level, street } from './schemas'
import { personRef, staffSite, staffSiteCard } from './staffViews'

const code = v.pipe(v.string(), v.maxLength(20))
const revision = v.pipe(v.number(), v.integer(), v.minValue(1))
const uuid = v.pipe(v.string(), v.uuid())

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
