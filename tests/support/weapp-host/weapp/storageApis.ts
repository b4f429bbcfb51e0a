import { ApiFailure } from '../logic/errors'
import { textOf } from '../logic/values'
import type { WxParts } from './parts'

const limitKb = 10_240

/** `wx` storage, synchronous and not. */
export function addStorageApis({ table, logic: { storage } }: WxParts): void {
  const read = (key: string) => {
    if (!storage.has(key)) throw new ApiFailure('data not found')
    return { data: storage.get(key) }
  }
  const info = () => ({ keys: storage.keys(), currentSize: 1, limitSize: limitKb })
  table.sync('setStorageSync', (key, value) => storage.set(textOf(key), value))
  table.sync('getStorageSync', key => (storage.has(textOf(key)) ? storage.get(textOf(key)) : ''))
  table.sync('removeStorageSync', key => storage.delete(textOf(key)))
  table.sync('clearStorageSync', () => storage.clear())
  table.sync('getStorageInfoSync', info)
  table.async('setStorage', ({ key, data }) => storage.set(textOf(key), data))
  table.async('getStorage', ({ key }) => read(textOf(key)))
  table.async('removeStorage', ({ key }) => storage.delete(textOf(key)))
  table.async('clearStorage', () => storage.clear())
  table.async('getStorageInfo', info)
}
