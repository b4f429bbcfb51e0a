import * as v from 'valibot'
import { endpoint } from './endpoint'
import { day } from './opinions/fields'
import { photoView } from './photos'
import { street } from './sites/schemas'

const slug = v.pipe(v.string(), v.maxLength(40))

/** A notice of a street, or of the district where `street` is null. */
export const noticeView = v.object({
  id: v.pipe(v.string(), v.uuid()),
  title: v.string(),
  body: v.string(),
  street: v.nullable(street),
  from: v.string(),
  until: v.string(),
  /** Whether it is shown today. */
  isShown: v.boolean(),
})
export type NoticeView = v.InferOutput<typeof noticeView>

const noticeWriters = ['admin', 'secretary'] as const

export const listNotices = endpoint({
  method: 'GET',
  path: '/api/staff/notices',
  summary: '管理的公告',
  who: noticeWriters,
  input: v.object({}),
  ok: v.object({ items: v.array(noticeView), streets: v.array(street), mayDistrict: v.boolean() }),
})

const words = (max: number, empty: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, empty), v.maxLength(max, `不超过 ${max} 个字`))

export const postNotice = endpoint({
  method: 'POST',
  path: '/api/staff/notices',
  summary: '发布公告',
  who: noticeWriters,
  input: v.pipe(
    v.object({
      /** Null: on the district's front door and on every street's. Only the operator may. */
      street: v.nullable(slug),
      title: words(30, '请填写标题'),
      body: words(500, '请填写内容'),
      from: day,
      until: day,
    }),
    v.forward(
      v.check(({ from, until }) => from <= until, '结束日期要在开始日期之后'),
      ['until'],
    ),
  ),
  ok: noticeView,
  creates: true,
})

export const endNotice = endpoint({
  method: 'POST',
  path: '/api/staff/notices/:notice/end',
  summary: '撤下公告',
  who: noticeWriters,
  input: v.object({ notice: v.pipe(v.string(), v.uuid()) }),
  ok: noticeView,
  creates: true,
})

export const setStreetPhoto = endpoint({
  method: 'POST',
  path: '/api/staff/streets/:street/photo',
  summary: '更换街道首页的照片',
  who: noticeWriters,
  input: v.object({ street: slug, photoId: v.nullable(v.pipe(v.string(), v.uuid())) }),
  ok: v.object({ photo: v.nullable(photoView) }),
  creates: true,
})
