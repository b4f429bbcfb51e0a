import Taro from '@tarojs/taro'

/** Offers to call a number. */
export const phone = async (phoneNumber: string): Promise<void> => {
  try {
    await Taro.makePhoneCall({ phoneNumber })
  } catch {
    // The person thought better of it.
  }
}
