import Taro from '@tarojs/taro'

/** Whether this platform can scan by itself; a browser leaves that to the camera of the phone. */
export const canScan = process.env.TARO_ENV !== 'h5'

/** What stands in the code that was scanned; null when the person gave up. */
export const scan = async (): Promise<string | null> => {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'], onlyFromCamera: false })
    return result
  } catch {
    return null
  }
}
