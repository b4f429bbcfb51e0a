// A phone of few words in the place of Taro: it remembers storage, knows its page, and answers as the test says.
import { act, fireEvent } from '@testing-library/react'
import { useEffect, useRef } from 'react'

type Callback = (...args: never[]) => void

export const router = { path: '/resident/home', params: {} as Record<string, string> }
const kept = new Map<string, unknown>()
const showListeners = new Set<() => void>()
const bottomListeners = new Set<() => void>()
const networkListeners = new Set<(status: { isConnected: boolean }) => void>()

const share: { card: () => unknown } = { card: () => undefined }

const fine = () => jest.fn(() => Promise.resolve({ errMsg: 'ok' }))

/** Calls the newest callback of whoever is drawn, as Taro's page hooks do. */
const useListener = (listeners: Set<() => void>, callback: () => void, isAtOnce = false) => {
  const latest = useRef(callback)
  latest.current = callback
  useEffect(() => {
    const listen = () => latest.current()
    listeners.add(listen)
    if (isAtOnce) listen()
    return () => void listeners.delete(listen)
  }, [listeners, isAtOnce])
}

export const useRouter = () => router
export const useDidShow = (callback: () => void) => useListener(showListeners, callback, true)
export const useReachBottom = (callback: () => void) => useListener(bottomListeners, callback)
export const usePullDownRefresh = (_callback: Callback) => undefined
export const useDidHide = (_callback: Callback) => undefined
export const useUnload = (_callback: Callback) => undefined
export const useLoad = (_callback: Callback) => undefined
export const usePageNotFound = (_callback: Callback) => undefined
export const useShareAppMessage = (callback: () => unknown) => {
  share.card = callback
}

const uploading = (answer: Promise<unknown>) =>
  Object.assign(answer, { progress: () => undefined, abort: () => undefined })

const Taro = {
  useRouter,
  useDidShow,
  useReachBottom,
  usePullDownRefresh,
  request: jest.fn(
    (_options: unknown): Promise<unknown> => Promise.reject(new Error('no server in this test')),
  ),
  uploadFile: jest.fn((_options: unknown) => uploading(Promise.reject(new Error('no server in this test')))),
  navigateTo: fine(),
  redirectTo: fine(),
  reLaunch: fine(),
  navigateBack: fine(),
  getCurrentPages: jest.fn(() => [router]),
  setNavigationBarTitle: fine(),
  showToast: fine(),
  enableAlertBeforeUnload: jest.fn(),
  disableAlertBeforeUnload: jest.fn(),
  showModal: jest.fn(() => Promise.resolve({ confirm: true, cancel: false })),
  showActionSheet: jest.fn(() => Promise.resolve({ tapIndex: 0 })),
  scanCode: jest.fn(() => Promise.resolve({ result: '' })),
  chooseImage: jest.fn(() => Promise.resolve({ tempFiles: [] as { path: string; size: number }[] })),
  chooseMessageFile: jest.fn(() =>
    Promise.resolve({ tempFiles: [] as { path: string; name: string; size: number }[] }),
  ),
  downloadFile: jest.fn(() => Promise.resolve({ tempFilePath: '/tmp/file' })),
  openDocument: fine(),
  previewImage: fine(),
  addPhoneCalendar: jest.fn((_options: unknown): Promise<unknown> => Promise.resolve({ errMsg: 'ok' })),
  makePhoneCall: fine(),
  getFuzzyLocation: jest.fn((_options: unknown): Promise<unknown> => Promise.reject({ errMsg: '' })),
  getLocation: jest.fn((_options: unknown): Promise<unknown> => Promise.reject({ error: 11 })),
  chooseLocation: jest.fn((_options: unknown): Promise<unknown> => Promise.reject({ errMsg: '' })),
  openLocation: fine(),
  openSetting: jest.fn((): Promise<unknown> => Promise.resolve({ authSetting: {} })),
  setClipboardData: fine(),
  pageScrollTo: fine(),
  stopPullDownRefresh: jest.fn(),
  pxTransform: (size: number) => `${size}px`,
  getWindowInfo: () => ({ windowWidth: 375, windowHeight: 667 }),
  getSystemInfoSync: () => ({ windowWidth: 375, windowHeight: 667 }),
  onWindowResize: jest.fn(),
  offWindowResize: jest.fn(),
  getStorageSync: (name: string) => kept.get(name) ?? '',
  setStorageSync: (name: string, value: unknown) => void kept.set(name, value),
  removeStorageSync: (name: string) => void kept.delete(name),
  onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) =>
    networkListeners.add(listener),
  offNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) =>
    networkListeners.delete(listener),
}
export default Taro

/** What happens to a phone, for tests. */
export const phone = {
  comesToFront: () => act(() => showListeners.forEach(listen => void listen())),
  reachesBottom: () => act(() => bottomListeners.forEach(listen => void listen())),
  pushesMap: (map: HTMLElement, seen: Record<string, number>) =>
    fireEvent(map, new CustomEvent('regionchange', { detail: seen })),
  /** What the platform's menu would send of the page in front. */
  passesOn: () => share.card(),
  findsNetwork: () => networkListeners.forEach(listen => void listen({ isConnected: true })),
  opens: (path: string, params: Record<string, string> = {}) => Object.assign(router, { path, params }),
  kept,
}
