import Taro from '@tarojs/taro'

/** Scrolls a part of the page into view, a little below the upper edge. */
export const reveal = async (id: string): Promise<void> => {
  try {
    await Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 200 })
  } catch {
    // Where the platform cannot find it, the sentence on the screen has to do.
  }
}
