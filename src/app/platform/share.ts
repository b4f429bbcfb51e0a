import { useShareAppMessage } from '@tarojs/taro'
import { addressOf, type PageName } from './navigate'

export interface ShareCard {
  readonly title: string
  readonly page: PageName
  readonly params: Readonly<Record<string, string>>
}

/**
 * What is sent when somebody passes this page on, from the platform's menu or by a button that shares. Gives what such a
 * button does beside: in mini programs nothing, they open their own sheet. The page's config needs `enableShareAppMessage`.
 */
export const useShare = ({ title, page, params }: ShareCard): (() => void) => {
  useShareAppMessage(() => ({ title, path: addressOf(page, params) }))
  return () => undefined
}
