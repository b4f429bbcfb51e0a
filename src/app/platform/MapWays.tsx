import { Pressable } from '../parts/Pressable.h5'
import { Sheet } from '../parts/Sheet.h5'
import { copy } from './clipboard'
import type { Destination } from './openMap'
import './MapWays.css'

/** 高德's documented address for a marked place; on a phone it goes on to the app, where there is one. */
const amapUrl = ({ name, gcj02: [lng, lat] }: Destination): string => {
  const query = new URLSearchParams({ position: `${lng},${lat}`, name, coordinate: 'gaode', callnative: '1' })
  return `https://uri.amap.com/marker?${query}`
}

/** The ways to a place from a browser: a map of the web, or the address for any other one. */
export const MapWays = ({ to, onClose }: { readonly to: Destination; readonly onClose: () => void }) => {
  const copyAddress = () => {
    onClose()
    void copy(to.address, '地址已复制')
  }
  return (
    <Sheet open title={to.name} onClose={onClose}>
      <div className='ways-address'>{to.address}</div>
      <a className='ways-way' href={amapUrl(to)} target='_blank' rel='noopener noreferrer' onClick={onClose}>
        用高德地图打开
      </a>
      <Pressable className='ways-way' onClick={copyAddress}>
        复制地址
      </Pressable>
    </Sheet>
  )
}
