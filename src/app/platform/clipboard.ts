import Taro from '@tarojs/taro'
import { say } from './dialogs'

/** Copies a text and says so. WeChat says so itself; the others say nothing. */
export const copy = async (text: string, said = '已复制'): Promise<void> => {
  try {
    await Taro.setClipboardData({ data: text })
    if (process.env.TARO_ENV !== 'weapp') say(said)
  } catch {
    say('没有复制成功，请手动记下')
  }
}
