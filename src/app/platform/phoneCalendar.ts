import Taro from '@tarojs/taro'
import { sayTime } from '../../contract/time'
import { copy } from './clipboard'
import { say } from './dialogs'

/** What goes into the calendar of the phone. */
export interface CalendarEntry {
  readonly title: string
  readonly place: string
  readonly note: string
  /** Instants as ISO 8601. */
  readonly startsAt: string
  readonly endsAt: string
  /** Where the server keeps the same as an iCalendar file, for those who cannot write into the calendar. */
  readonly file: string
}

/** So long before it begins the phone reminds, in seconds. */
const REMIND = 3600

const secondsOf = (at: string): number => Math.round(Date.parse(at) / 1000)

const linesOf = ({ title, place, note, startsAt }: CalendarEntry): string =>
  [title, sayTime(startsAt, Date.now()), place, note].filter(Boolean).join('\n')

const isRefusal = (failure: unknown): boolean => {
  const { errMsg }: { errMsg?: unknown } = Object(failure)
  return /cancel|auth den|deny/i.test(String(errMsg ?? ''))
}

/** Writes into the calendar of the phone. Alipay lets nobody do that: there the text is copied, and said so. */
export const addToCalendar = async (entry: CalendarEntry): Promise<void> => {
  if (process.env.TARO_ENV === 'alipay') return copy(linesOf(entry), '支付宝写不了日历，时间地点已复制')
  const { title, place, note, startsAt, endsAt } = entry
  try {
    await Taro.addPhoneCalendar({
      title,
      location: place,
      description: note,
      startTime: secondsOf(startsAt),
      endTime: String(secondsOf(endsAt)),
      alarmOffset: REMIND,
    })
    say('已加入手机日历')
  } catch (failure) {
    // The person thought better of it; anything else leaves the words to paste by hand.
    if (!isRefusal(failure)) await copy(linesOf(entry), '没有写进日历，时间地点已复制')
  }
}
