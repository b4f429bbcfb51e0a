import Taro from '@tarojs/taro'
import { copy } from './clipboard'

/** Which kinds of file can be shown here; the rest can only be fetched on a computer. */
const shown = process.env.TARO_ENV === 'alipay' ? ['pdf'] : ['pdf', 'xlsx']

/** Fetches a file of the server and shows it. What the phone cannot show, it gives the address of. */
export const openFile = async (path: string, fileName: string): Promise<void> => {
  const url = `${API_BASE}${path}`
  const fileType = fileName.endsWith('.pdf') ? 'pdf' : 'xlsx'
  if (!shown.some(kind => fileName.endsWith(`.${kind}`))) return copy(url, '手机上打不开，链接已复制')
  try {
    const { tempFilePath } = await Taro.downloadFile({ url })
    await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true })
  } catch {
    await copy(url, '没有打开，链接已复制')
  }
}
