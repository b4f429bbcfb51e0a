import * as v from 'valibot'
import { type Gcj02, gcj02 } from '../../contract/place'

/** Why there is no position. `closed`: the mini program itself may not ask; `far`: it is not in the country. */
export type Missing = 'denied' | 'off' | 'closed' | 'slow' | 'absent' | 'far'

/** Where the reader is, in GCJ-02, or why nobody can say. */
export type Located = { readonly at: Gcj02 } | { readonly missing: Missing }

/** What is said when there is no position; each leaves a way on. */
export const missingWords: Record<Missing, string> = {
  denied: '您没有允许定位，没关系：选一个街道或居民区，一样能找。',
  off: '手机的定位没有打开，可以在手机设置里打开，也可以选一个街道或居民区。',
  closed: '这里暂时不能定位，请选一个街道或居民区。',
  slow: '一时没有定到位，可以再试一次，也可以选一个街道或居民区。',
  absent: '这个浏览器不能定位，请选一个街道或居民区。',
  far: '您好像不在国内，请选一个街道或居民区。',
}

/** A position of GCJ-02 as the contract takes it. */
export const locatedAt = (longitude: number, latitude: number): Located => {
  const at: Gcj02 = [longitude, latitude]
  return v.is(gcj02, at) ? { at } : { missing: 'far' }
}
