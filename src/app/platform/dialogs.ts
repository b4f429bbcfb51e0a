import Taro from '@tarojs/taro'

/** Says one short sentence that goes away by itself. */
export const say = (text: string): void => void Taro.showToast({ title: text, icon: 'none', duration: 2500 })

interface Question {
  readonly title: string
  readonly content?: string
  /** What the button says that does it; at most four characters on WeChat. */
  readonly ok?: string
  readonly danger?: boolean
}

/** Asks before something that cannot be undone; true when the person agreed. */
export const ask = async ({ title, content = '', ok = '确定', danger }: Question): Promise<boolean> => {
  const { confirm } = await Taro.showModal({
    title,
    content,
    confirmText: ok,
    cancelText: '取消',
    // The platforms draw this dialog themselves and know none of our tokens.
    confirmColor: danger ? '#b3231b' : '#265a96',
  })
  return confirm
}
