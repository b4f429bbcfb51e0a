import { failing } from '../logic/errors'
import { textOf } from '../logic/values'
import type { WxParts } from './parts'

const insets = { left: 0, right: 375, top: 20, bottom: 667, width: 375, height: 647 }
const system = {
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 667,
  windowWidth: 375,
  windowHeight: 603,
  statusBarHeight: 20,
  language: 'zh_CN',
  version: '8.0.50',
  SDKVersion: '3.7.0',
  platform: 'ios',
  system: 'iOS 15.0',
  brand: 'iPhone',
  model: 'iPhone 6',
  fontSizeSetting: 16,
  theme: 'light',
  safeArea: insets,
}

const listenersIgnored = [
  'onAppShow',
  'offAppShow',
  'onAppHide',
  'offAppHide',
  'onError',
  'offError',
  'onPageNotFound',
  'onUnhandledRejection',
  'offUnhandledRejection',
  'onWindowResize',
  'offWindowResize',
  'onThemeChange',
  'offThemeChange',
  'onKeyboardHeightChange',
  'offKeyboardHeightChange',
  'onMemoryWarning',
  'offMemoryWarning',
]

/** Nobody stands before the camera here, so without a mock the person has turned away. */
const cancelled = failing('cancel')

/** `wx` device, account and camera functions. Camera and scanner answer from mocks only. */
export function addDeviceApis({ table, logic, launchOptions }: WxParts): void {
  for (const name of ['getSystemInfoSync', 'getWindowInfo', 'getDeviceInfo', 'getAppBaseInfo'])
    table.sync(name, () => system)
  table.sync('getMenuButtonBoundingClientRect', () => ({
    width: 87,
    height: 32,
    top: 24,
    right: 365,
    bottom: 56,
    left: 278,
  }))
  table.sync('getAccountInfoSync', () => ({
    miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
  }))
  table.sync('getLaunchOptionsSync', launchOptions)
  table.sync('getEnterOptionsSync', launchOptions)
  table.sync('canIUse', feature => table.knows(textOf(feature)))
  table.sync('getSystemSetting', () => ({
    locationEnabled: true,
    wifiEnabled: true,
    bluetoothEnabled: false,
  }))
  table.sync('getAppAuthorizeSetting', () => ({
    cameraAuthorized: 'authorized',
    albumAuthorized: 'authorized',
  }))
  table.async('getSystemInfo', () => system)
  table.async('login', () => ({ code: 'mock-code' }))
  table.async('checkSession', () => ({}))
  table.async('getSetting', () => ({ authSetting: {} }))
  table.async('authorize', () => ({}))
  table.async('getClipboardData', () => ({ data: '' }))
  table.async('requirePrivacyAuthorize', () => ({}))
  table.async('getPrivacySetting', () => ({ needAuthorization: false, privacyContractName: '' }))
  table.async('compressImage', ({ src }) => ({ tempFilePath: textOf(src) }))
  for (const name of [
    'chooseMedia',
    'chooseImage',
    'chooseMessageFile',
    'scanCode',
    'getLocation',
    'getFuzzyLocation',
    'chooseLocation',
  ])
    table.async(name, cancelled)
  for (const name of listenersIgnored) table.functions[name] = () => undefined
  table.functions.nextTick = (run: () => void) => logic.timers.after(run, 0)
  table.functions.env = { USER_DATA_PATH: 'http://usr' }
  addManagers(table.functions)
}

/** Objects of functions an app asks for and then mostly listens to. */
function addManagers(functions: Record<string, unknown>): void {
  const ignore = () => undefined
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe: ignore,
    disconnect: ignore,
  }
  const updates = {
    onCheckForUpdate: ignore,
    onUpdateReady: ignore,
    onUpdateFailed: ignore,
    applyUpdate: ignore,
  }
  functions.createIntersectionObserver = () => observer
  functions.getUpdateManager = () => updates
}
