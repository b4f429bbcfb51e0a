import { ApiFailure } from '../logic/errors'
import { type Dict, listOf, textOf } from '../logic/values'
import type { WxParts } from './parts'

const toastMs = 1500
const untilHidden = 2 ** 31 - 1

/** Calls that show or do nothing here: they are only recorded, and succeed. */
const recordedOnly = [
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'setClipboardData',
  'makePhoneCall',
  'previewImage',
  'previewMedia',
  'openDocument',
  'openLocation',
  'vibrateShort',
  'vibrateLong',
  'showShareMenu',
  'hideShareMenu',
  'updateShareMenu',
  'hideKeyboard',
  'hideHomeButton',
  'setTabBarItem',
  'setTabBarBadge',
  'removeTabBarBadge',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'enableAlertBeforeUnload',
  'disableAlertBeforeUnload',
  'setKeepScreenOn',
  'saveImageToPhotosAlbum',
  'saveVideoToPhotosAlbum',
  'openSetting',
  'openCustomerServiceChat',
  'setBackgroundColor',
]

/** `wx` toasts, dialogs, sheets, and the calls that only leave a record. */
export function addDialogApis({ table, navigation, screen }: WxParts): void {
  const person = () => screen().hasPerson
  const pick = async ({ itemList }: Dict) => {
    const tapIndex = await screen().actionSheet(listOf(itemList).map(textOf))
    if (tapIndex === undefined) throw new ApiFailure('cancel')
    return { tapIndex }
  }
  for (const name of recordedOnly) table.async(name, () => ({}))
  table.async('showToast', ({ title, duration }) =>
    screen().toast(textOf(title), Number(duration ?? toastMs)),
  )
  table.async('showLoading', ({ title }) => screen().toast(textOf(title), untilHidden))
  table.async('hideToast', () => screen().hideToast())
  table.async('hideLoading', () => screen().hideToast())
  table.async('showModal', options => screen().modal(options), person)
  table.async('showActionSheet', pick, person)
  table.async('setNavigationBarTitle', ({ title }) => screen().title(navigation.top, textOf(title)))
  table.async('pageScrollTo', options => screen().scrollTo(options))
}
