import Taro from '@tarojs/taro'
import type { StateStorage } from 'zustand/middleware'

/** The storage of the device. Where it is full or switched off, the app goes on without a memory. */
export const storage: StateStorage = {
  getItem: name => {
    const text: unknown = Taro.getStorageSync(name)
    return typeof text === 'string' && text ? text : null
  },
  setItem: (name, value) => {
    try {
      Taro.setStorageSync(name, value)
    } catch (error) {
      console.warn('storage', error)
    }
  },
  removeItem: name => Taro.removeStorageSync(name),
}
