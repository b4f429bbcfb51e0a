import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { year } from './plans'
import { day, some, text, uuid } from './schemas'

export const REPORT_MAX = 2000

/** A community-visit campaign: twice a year, one theme, all sites, and one report of each street. */
export const campaignView = v.object({
  id: uuid,
  theme: v.string(),
  year: v.number(),
  half: v.picklist([1, 2]),
  fromOn: v.string(),
  untilOn: v.string(),
  streets: v.array(
    v.object({
      slug: v.string(),
      name: v.string(),
      sessions: v.number(),
      held: v.number(),
      visitors: v.number(),
      matters: v.number(),
      report: v.nullable(v.object({ text: v.string(), by: v.string(), at: v.string() })),
      /** Whether the reader writes it, and whether the reader publishes its receptions. */
      mayReport: v.boolean(),
      mayPublish: v.boolean(),
      planned: v.number(),
    }),
  ),
})
export type CampaignView = v.InferOutput<typeof campaignView>

export const listCampaigns = endpoint({
  method: 'GET',
  path: '/api/campaigns',
  summary: '集中联系社区',
  who: ['districtOfficer', 'supervisor', 'secretary', 'chair', 'deputy'],
  input: v.object({ year }),
  ok: v.object({ items: v.array(campaignView), mayCreate: v.boolean() }),
})

/** Sets a campaign up: each open site gets one planned reception on a working day of it, its deputies in turn. */
export const createCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns',
  summary: '发起集中联系社区',
  who: ['districtOfficer'],
  input: v.object({
    theme: some(60, '请写主题'),
    year,
    half: v.picklist([1, 2]),
    fromOn: day,
    untilOn: day,
    /** Minutes after midnight at which each reception begins, and how long it takes. */
    from: v.pipe(v.number(), v.integer(), v.minValue(360), v.maxValue(1260), v.multipleOf(5)),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(60), v.maxValue(120), v.multipleOf(15)),
  }),
  ok: campaignView,
  creates: true,
})

/** The chair publishes the receptions of a campaign in the own street. */
export const publishCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaign/publications',
  summary: '公布本街道的集中联系',
  who: ['chair'],
  input: v.object({ campaign: uuid, street: text(40) }),
  ok: campaignView,
  creates: true,
})

/** Writes the street's one report, or corrects it. */
export const reportCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaign/reports',
  summary: '提交街道小结',
  who: ['secretary'],
  input: v.object({ campaign: uuid, street: text(40), text: some(REPORT_MAX, '请写小结') }),
  ok: campaignView,
  creates: true,
})
