import Taro from '@tarojs/taro'
import type { Gcj02 } from '../../contract/place'

/** A place picked on a map; in GCJ-02. */
export interface Picked {
  readonly name: string
  readonly gcj02: Gcj02
}

/** Lets one pick a place on the platform's own map; null when nothing was picked. It needs no permission. */
export const chooseOnMap: (() => Promise<Picked | null>) | null = async () => {
  try {
    const { name, address, longitude, latitude } = await Taro.chooseLocation({})
    return { name: name || address || '地图上选的地方', gcj02: [Number(longitude), Number(latitude)] }
  } catch {
    return null
  }
}
