import Taro from '@tarojs/taro'

/** Whether this platform can scan by itself; a browser leaves that to the camera of the phone. */
export const canScan = process.env.TARO_ENV !== 'h5'

const app = process.env.TARO_ENV === 'alipay' ? '支付宝' : '微信'

/** Why nothing was scanned. Wherever one can scan, one can type below. */
const missedWords = {
  cancelled: '没有扫到，可以再扫一次，或者在下面输入。',
  denied: `请在手机设置里允许${app}用相机，或者在下面输入。`,
  failed: '相机没有打开，可以再扫一次，或者在下面输入。',
} as const

/** Alipay's numbers: 10 the person turned away, 2001 and 2002 the camera is not allowed. */
const numbers: Readonly<Record<number, keyof typeof missedWords>> = {
  10: 'cancelled',
  2001: 'denied',
  2002: 'denied',
}

const causeOf = (failure: unknown): keyof typeof missedWords => {
  const { errMsg, error }: { errMsg?: unknown; error?: unknown } = Object(failure)
  const said = String(errMsg ?? '')
  if (/cancel/i.test(said)) return 'cancelled'
  return numbers[Number(error)] ?? (/auth|permission|privacy/i.test(said) ? 'denied' : 'failed')
}

/** A mini program code of our own has no text: WeChat tells the page it opens, with the site in its scene. */
const sceneIn = (path: string | undefined): string => /[?&]scene=([^&]*)/.exec(path ?? '')?.[1] ?? ''

/** What stands in a code, or a sentence that tells why there is nothing and how to go on. */
export type Scanned = { readonly text: string } | { readonly missed: string }

/** Scans a code with the camera, or one of the album. */
export const scan = async (): Promise<Scanned> => {
  try {
    const { result, path } = await Taro.scanCode({ scanType: ['qrCode'], onlyFromCamera: false })
    return { text: result || sceneIn(path) }
  } catch (failure) {
    return { missed: missedWords[causeOf(failure)] }
  }
}
