import Taro from '@tarojs/taro'

export interface ChosenFile {
  readonly path: string
  readonly name: string
  /** In bytes. */
  readonly size: number
}

/** Whether a file can be chosen here at all: Alipay offers no way to. */
export const canChooseFile = process.env.TARO_ENV !== 'alipay'

/** Lets the person choose one file of the kinds named, out of a chat on WeChat. Null when they gave up. */
export const chooseFile = async (extensions: readonly string[]): Promise<ChosenFile | null> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [...extensions],
    })
    const [file] = tempFiles
    return file ? { path: file.path, name: file.name, size: file.size } : null
  } catch {
    return null
  }
}
