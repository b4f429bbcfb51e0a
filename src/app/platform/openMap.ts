import Taro from '@tarojs/taro'
import type { Gcj02 } from '../../contract/place'

/** Where a map should lead to. */
export interface Destination {
  readonly name: string
  readonly address: string
  readonly gcj02: Gcj02
}

/** Opens the platform's own map at a place, from which it leads there. The platforms take GCJ-02, as we do. */
export const openMap = async ({
  name,
  address,
  gcj02: [longitude, latitude],
}: Destination): Promise<void> => {
  try {
    await Taro.openLocation({ longitude, latitude, name, address, scale: 16 })
  } catch {
    // The person thought better of it.
  }
}
