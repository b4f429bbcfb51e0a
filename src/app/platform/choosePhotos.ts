import Taro from '@tarojs/taro'

export interface ChosenPhoto {
  readonly path: string
  readonly size: number
}

/** Lets the person take or choose photos; the platform makes them smaller. Empty when they gave up. */
export const choosePhotos = async (count: number): Promise<readonly ChosenPhoto[]> => {
  try {
    const { tempFiles } = await Taro.chooseImage({
      count,
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    })
    return tempFiles.map(({ path, size }) => ({ path, size }))
  } catch {
    return []
  }
}
