import * as v from 'valibot'
import { endpoint } from './endpoint'
import { everyone } from './roles'

/** The largest photo taken in, in bytes (10 MB). */
export const PHOTO_BYTES = 10 * 1024 * 1024

/** The largest table taken in, in bytes (5 MB). */
export const TABLE_BYTES = 5 * 1024 * 1024

/** A photo with addresses that work for a short time, given only to those who may see what it belongs to. */
export const photoView = v.object({ id: v.pipe(v.string(), v.uuid()), thumb: v.string(), full: v.string() })
export type PhotoView = v.InferOutput<typeof photoView>

/** Takes one photo of an opinion that is still being written; it is dropped after a day if no opinion takes it up. */
export const uploadPhoto = endpoint({
  method: 'POST',
  path: '/api/photos',
  summary: '上传一张照片',
  who: everyone,
  input: v.object({}),
  ok: photoView,
  creates: true,
  takesFile: 'photo',
})
