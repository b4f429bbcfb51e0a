import { copy } from './clipboard'
import { addressOf } from './navigate'
import type { ShareCard } from './share'

const isCalledOff = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

const passOn = async (title: string, url: string): Promise<void> => {
  if (!('share' in navigator)) return copy(url, '网址已复制，可以发给邻居')
  try {
    await navigator.share({ title, url })
  } catch (error) {
    if (!isCalledOff(error)) await copy(url, '网址已复制，可以发给邻居')
  }
}

/**
 * Passes this page on with the sheet of the phone; where there is none, its address is copied. It is the page's own
 * address and not the poster's, which would count as a scan.
 */
export const useShare =
  ({ title, page, params }: ShareCard): (() => void) =>
  () =>
    void passOn(title, window.location.origin + addressOf(page, params))
