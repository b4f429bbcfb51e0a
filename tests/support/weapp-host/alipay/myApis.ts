import { ApiTable, type Wording } from '../logic/api'
import { ApiFailure } from '../logic/errors'
import type { LogicLayer } from '../logic/logicLayer'
import type { Navigation } from '../logic/navigation'
import type { Page } from '../logic/pages'
import { type Dict, dictOf, textOf } from '../logic/values'
import { addNetwork } from './networkApis'

export interface MyParts {
  readonly logic: LogicLayer
  readonly navigation: Navigation<Page>
  readonly launchOptions: () => Dict
}

/** Alipay tells a failure by number and text. */
const wording: Wording = {
  succeeded: (_api, result) => result,
  failed: (_api, { message, extra }) => ({ error: 2, ...extra, errorMessage: message }),
}

const system = {
  platform: 'iOS',
  app: 'alipay',
  language: 'zh-Hans',
  version: '10.6.0',
  model: 'iPhone 6',
  brand: 'iPhone',
  system: '15.0',
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 667,
  windowWidth: 375,
  windowHeight: 603,
  statusBarHeight: 20,
  titleBarHeight: 44,
}

/** Calls that are only recorded, and succeed. */
const recordedOnly = [
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'setNavigationBar',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'pageScrollTo',
  'setClipboard',
  'makePhoneCall',
  'previewImage',
  'vibrate',
  'vibrateShort',
  'vibrateLong',
  'saveImage',
  'saveImageToPhotosAlbum',
  'hideKeyboard',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'setTabBarBadge',
  'removeTabBarBadge',
  'openSetting',
  'openLocation',
]

/** The camera and the like answer from mocks only; without one the person has turned away. */
const cameraLike = ['chooseImage', 'chooseVideo', 'scan', 'getLocation', 'chooseLocation']

function addStorage({ sync, async: add }: Adders, { storage }: LogicLayer): void {
  const keyOf = (options: unknown) => textOf(dictOf(options).key)
  const read = (key: string) => ({ data: storage.has(key) ? storage.get(key) : null, success: true })
  sync('getStorageSync', options => read(keyOf(options)))
  sync('setStorageSync', options => storage.set(keyOf(options), dictOf(options).data))
  sync('removeStorageSync', options => storage.delete(keyOf(options)))
  sync('clearStorageSync', () => storage.clear())
  sync('getStorageInfoSync', () => ({ keys: storage.keys(), currentSize: 1, limitSize: 10_240 }))
  add('getStorage', options => read(keyOf(options)))
  add('setStorage', options => storage.set(keyOf(options), options.data))
  add('removeStorage', options => storage.delete(keyOf(options)))
  add('clearStorage', () => storage.clear())
}

interface Adders {
  readonly sync: ApiTable['sync']
  readonly async: ApiTable['async']
}

function addNavigation({ async: add }: Adders, navigation: Navigation<Page>): void {
  add('navigateTo', ({ url }) => navigation.navigateTo(textOf(url)))
  add('redirectTo', ({ url }) => navigation.redirectTo(textOf(url)))
  add('reLaunch', ({ url }) => navigation.reLaunch(textOf(url)))
  add('switchTab', ({ url }) => navigation.switchTab(textOf(url)))
  add('navigateBack', ({ delta }) => navigation.navigateBack(Number(delta ?? 1)))
}

function addDialogs({ async: add }: Adders): void {
  const cancelled = () => {
    throw new ApiFailure('用户取消操作', { error: 11 })
  }
  for (const name of recordedOnly) add(name, () => ({}))
  for (const name of cameraLike) add(name, cancelled)
  add('alert', () => ({ success: true }))
  add('confirm', () => ({ confirm: true }))
  add('prompt', () => ({ ok: true, inputValue: '' }))
  add('showActionSheet', () => ({ index: 0 }))
  add('getAuthCode', () => ({ authCode: 'mock-code' }))
  add('getClipboard', () => ({ text: '' }))
  add('getSetting', () => ({ authSetting: {} }))
}

/** The global `my` of the app's realm. */
export function createMy({ logic, navigation, launchOptions }: MyParts): Dict {
  const { realm, activity, calls, mocks } = logic
  const table = new ApiTable({ realm, activity, calls, mocks, wording, report: error => logic.report(error) })
  const adders: Adders = { sync: table.sync.bind(table), async: table.async.bind(table) }
  addStorage(adders, logic)
  addNavigation(adders, navigation)
  addNetwork(table, logic)
  addDialogs(adders)
  for (const name of ['getSystemInfoSync', 'getWindowInfo', 'getDeviceBaseInfo', 'getAppBaseInfo'])
    table.sync(name, () => system)
  table.async('getSystemInfo', () => system)
  table.sync('getLaunchOptionsSync', launchOptions)
  table.sync('getEnterOptionsSync', launchOptions)
  table.sync('canIUse', feature => table.knows(textOf(feature)))
  for (const name of Object.keys(mocks)) if (!(name in table.functions)) table.async(name, () => ({}))
  return table.functions
}
