import { Image, View } from '@tarojs/components'
import { type UploadingPhoto, usePhotoUploads } from '../usePhotoUploads'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Photos.css'
import './PhotoPicker.css'

export type { UploadingPhoto } from '../usePhotoUploads'

export interface PhotoPickerProps {
  readonly value: readonly UploadingPhoto[]
  readonly onChange: (value: readonly UploadingPhoto[]) => void
  readonly max: number
}

interface OneProps {
  readonly photo: UploadingPhoto
  readonly at: number
  readonly onRemove: () => void
  readonly onRetry: () => void
}

const One = ({ photo, at, onRemove, onRetry }: OneProps) => (
  <View className='photo'>
    <Image className='photo-image' src={photo.path} mode='aspectFill' />
    {photo.isUploading && <View className='photo-veil'>{`${photo.progress}%`}</View>}
    {!photo.isUploading && !photo.id && (
      <Pressable className='photo-veil' onClick={onRetry} label={`第 ${at} 张没有传上，点按重试`}>
        没有传上
        {'\n'}
        点按重试
      </Pressable>
    )}
    <Pressable className='photo-remove' onClick={onRemove} label={`删除第 ${at} 张照片`}>
      <View className='photo-remove-mark'>
        <Icon name='x' size={16} />
      </View>
    </Pressable>
  </View>
)

/** Takes photos with the camera or from the album and sends each at once, so that the form itself goes quickly. */
export const PhotoPicker = ({ value, onChange, max }: PhotoPickerProps) => {
  const { add, retry, remove } = usePhotoUploads(value, onChange, max)
  return (
    <View className='photos photo-picker'>
      {value.map((photo, at) => (
        <One
          key={photo.key}
          photo={photo}
          at={at + 1}
          onRemove={() => remove(photo)}
          onRetry={() => retry(photo)}
        />
      ))}
      {value.length < max && (
        <Pressable className='photo-add' onClick={add} label={`添加照片，已有 ${value.length}/${max} 张`}>
          <Icon name='camera' size={24} />
          <View>{`${value.length}/${max}`}</View>
        </Pressable>
      )}
    </View>
  )
}
