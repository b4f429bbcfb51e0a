import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PhotoView } from '../../contract/photos'
import { pictureUrl } from '../address'
import { aria } from './aria'
import './Photos.css'

/** Photos as small squares; a tap shows them in full. */
export const Photos = ({ photos }: { photos: readonly PhotoView[] }) => {
  const urls = photos.map(photo => pictureUrl(photo.full))
  return (
    <View className='photos'>
      {photos.map((photo, at) => (
        <View
          key={photo.id}
          className='photo'
          onClick={() => void Taro.previewImage({ urls, current: pictureUrl(photo.full) })}
          {...aria('button', `查看第 ${at + 1} 张照片`)}
        >
          <Image className='photo-image' src={pictureUrl(photo.thumb)} mode='aspectFill' lazyLoad />
        </View>
      ))}
    </View>
  )
}
