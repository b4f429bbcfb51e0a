import { View } from '@tarojs/components'
import type { PhotoView } from '../../contract/photos'
import { hidden } from './aria'
import { classes } from './classes'
import { Picture } from './Picture'
import './Face.css'

interface Props {
  readonly name: string
  readonly photo: PhotoView | null
  readonly large?: boolean
}

/** A face, or the family name where there is no photo. The whole name stands beside it. */
export const Face = ({ name, photo, large }: Props) => (
  <View className={classes('face', large && 'face-large')} {...hidden}>
    {photo ? <Picture className='face-photo' src={photo.thumb} /> : name.slice(0, 1)}
  </View>
)
