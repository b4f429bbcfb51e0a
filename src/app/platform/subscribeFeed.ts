import { copy } from './clipboard'

/** Mini programs cannot open the phone's calendar at an address: it is copied to be pasted there. */
export const subscribeFeed = (url: string): Promise<void> => copy(url, '地址已复制，请到手机日历里粘贴')
