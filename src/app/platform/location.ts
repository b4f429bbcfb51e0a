import Taro from '@tarojs/taro'
import { type Located, locatedAt, type Missing } from './located'

const isWeapp = process.env.TARO_ENV === 'weapp'

/** Whether the position is only roughly right: WeChat blurs it, and gives no better one for looking nearby. */
export const isRough = isWeapp

/** What WeChat says in errMsg, most telling first: its own permission before the person's. */
const causes: readonly (readonly [RegExp, Missing])[] = [
  [/system permission|LOCATIONSWITCHOFF|location service/i, 'off'],
  [/auth den|authorize no response|user den/i, 'denied'],
  [/requiredPrivateInfos|privacy|scope is not declared|no permission|not authori/i, 'closed'],
]
/** Alipay's numbers: 11 the phone or the app gives no position, 2001 the person refused. */
const numbers: Readonly<Record<number, Missing>> = { 11: 'off', 2001: 'denied', 2002: 'denied' }

const causeOf = (failure: unknown): Missing => {
  const { errMsg, error }: { errMsg?: unknown; error?: unknown } = Object(failure)
  const said = String(errMsg ?? '')
  return numbers[Number(error)] ?? causes.find(([words]) => words.test(said))?.[1] ?? 'slow'
}

/** Both platforms answer in GCJ-02: WeChat because it is asked to, Alipay always. */
const position = () => (isWeapp ? Taro.getFuzzyLocation({ type: 'gcj02' }) : Taro.getLocation({}))

/** Asks the device where it is. Only after a tap: the platform asks the person. */
export const locate = async (): Promise<Located> => {
  try {
    const { longitude, latitude } = await position()
    return locatedAt(Number(longitude), Number(latitude))
  } catch (failure) {
    return { missing: causeOf(failure) }
  }
}

/** Opens the page on which one may allow what one has refused; true when something was allowed. */
export const openSetting: (() => Promise<boolean>) | null = async () => {
  try {
    const { authSetting } = await Taro.openSetting()
    return Object.entries(authSetting).some(([scope, isOn]) => /location/i.test(scope) && isOn)
  } catch {
    return false
  }
}
