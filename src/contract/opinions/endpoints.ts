import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { page, pageOf } from '../pages'
import { everyone, opinionReaders } from '../roles'
import { type MoveName, moveNames } from './moves'
import { contact, newOpinion, opinionCard, opinionView, pin, receipt } from './schemas'
import { categories, statuses } from './statuses'

const id = v.pipe(v.string(), v.uuid())
const revision = v.pipe(v.number(), v.integer(), v.minValue(1))

export const submitOpinion = endpoint({
  method: 'POST',
  path: '/api/opinions',
  summary: '提交一条意见',
  who: everyone,
  input: newOpinion,
  ok: receipt,
  creates: true,
  perMinute: 20,
})

/** Opens one opinion with its receipt code and PIN: the way back for those who are not signed in. */
export const followOpinion = endpoint({
  method: 'POST',
  path: '/api/receipts',
  summary: '凭回执编号和查询密码查看',
  who: everyone,
  input: v.object({ code: v.pipe(v.string(), v.maxLength(20)), pin }),
  ok: v.object({ id, token: v.string() }),
  perMinute: 10,
})

export const readOpinion = endpoint({
  method: 'GET',
  path: '/api/opinions/:id',
  summary: '查看一条意见',
  who: everyone,
  input: v.object({ id }),
  ok: opinionView,
})

export const actOnOpinion = endpoint({
  method: 'POST',
  path: '/api/opinions/:id/moves',
  summary: '推进一条意见',
  who: everyone,
  input: v.object({
    id,
    move: v.picklist<readonly MoveName[]>(moveNames),
    revision,
    data: v.optional(v.record(v.string(), v.unknown()), {}),
  }),
  ok: opinionView,
  creates: true,
})

export const listMyOpinions = endpoint({
  method: 'GET',
  path: '/api/my/opinions',
  summary: '我的意见',
  who: ['resident'],
  input: v.object({ page }),
  ok: pageOf(opinionCard),
})

/** What waits for me; what is open; what is late; everything I may see. */
export const queues = ['mine', 'open', 'late', 'all'] as const
export type Queue = (typeof queues)[number]
export const queueWords: Record<Queue, string> = {
  mine: '待我办',
  open: '办理中',
  late: '已超期',
  all: '全部',
}

export const listOpinions = endpoint({
  method: 'GET',
  path: '/api/opinions',
  summary: '职责范围内的意见',
  who: opinionReaders,
  input: v.object({
    queue: v.optional(v.picklist(queues), 'mine'),
    status: v.optional(v.picklist(statuses)),
    category: v.optional(v.picklist(categories)),
    /** A receipt code, or words of the text. */
    q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
    page,
  }),
  ok: v.object({
    ...pageOf(opinionCard).entries,
    counts: v.object({ mine: v.number(), open: v.number(), late: v.number(), all: v.number() }),
  }),
})

/** Open opinions of the same street and kind, into which this one may be merged. */
export const listSimilar = endpoint({
  method: 'GET',
  path: '/api/opinions/:id/similar',
  summary: '相近的意见',
  who: ['secretary'],
  input: v.object({ id }),
  ok: v.object({ items: v.array(opinionCard) }),
})

/** Shows the reporter's name and phone, and writes down who looked. */
export const viewContact = endpoint({
  method: 'POST',
  path: '/api/opinions/:id/contact-views',
  summary: '查看联系方式（留痕）',
  who: ['deputy', 'liaisonOfficer', 'secretary', 'chair', 'handler', 'districtOfficer'],
  input: v.object({ id }),
  ok: contact,
  creates: true,
})
