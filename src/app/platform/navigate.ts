import Taro, { useRouter } from '@tarojs/taro'

export type PageName =
  | `resident/${'home' | 'scan' | 'site' | 'submit' | 'receipt' | 'follow' | 'opinion' | 'opinions' | 'me'}`
  | `receptions/${'schedule' | 'session' | 'book' | 'booking' | 'bookings' | 'findBooking' | 'messages'}`
  | `deputy/${'opinions' | 'opinion' | 'calendar' | 'reception' | 'changes' | 'subscribe'}`
  | `planning/${'agenda' | 'plans' | 'plan' | 'changes' | 'campaigns' | 'figures'}`
  | `door/${'today' | 'scan' | 'records' | 'record' | 'matter' | 'calls'}`
  | `staff/${'signIn' | 'inbox' | 'opinion' | 'sites' | 'site' | 'siteForm' | 'siteImport'}`
  | `places/${'nearby' | 'deputies' | 'deputy' | 'pick'}`
  | `staff/${'posters' | 'scans' | 'notices'}`

type Params = Readonly<Record<string, string | undefined>>

/** The address of a page with what it is to show. */
export const addressOf = (page: PageName, params: Params): string => {
  const pairs = Object.entries(params)
    .filter(([, value]) => value)
    .map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`)
  return pairs.length > 0 ? `/${page}?${pairs.join('&')}` : `/${page}`
}

/** Goes on to a page. Mini programs keep at most ten pages; beyond that the new one takes the place of this one. */
export const go = async (page: PageName, params: Params = {}): Promise<void> => {
  const url = addressOf(page, params)
  try {
    await Taro.navigateTo({ url })
  } catch {
    await Taro.redirectTo({ url })
  }
}

/** Goes to a page from which one should not come back here, as from a form that was sent. */
export const replace = async (page: PageName, params: Params = {}): Promise<void> => {
  await Taro.redirectTo({ url: addressOf(page, params) })
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** What the address of this page carries. The web decodes it, WeChat leaves that to us. */
export const useParams = (): Params =>
  Object.fromEntries(
    Object.entries(useRouter().params).map(([name, value]) => [name, value && decoded(value)]),
  )

/** Where an address leads that names no page. */
export const lost = async (): Promise<void> => {
  await Taro.redirectTo({ url: '/resident/notFound' })
}
