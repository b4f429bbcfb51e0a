import { bookingActWords } from '../../contract/receptions'
import type { Tap } from '../queue'

/** What a tap does, in words: 张阿姨：到了. */
export const sayTap = (tap: Tap): string => {
  if (tap.what === 'act') return `${tap.name}：${bookingActWords[tap.input.act]}`
  if (tap.what === 'walkIn') return `${tap.name}：现场取号`
  return `${tap.name || '没有预约的人'}：记下“${tap.input.text.slice(0, 12)}…”`
}
