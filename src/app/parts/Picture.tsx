import { Image } from '@tarojs/components'
import { pictureUrl } from '../address'

export interface PictureProps {
  /** An address as the server gives it. */
  readonly src: string
  readonly className: string
}

/** A photo that fills its box. It is a decoration: what it shows is said in words beside it. */
export const Picture = ({ src, className }: PictureProps) => (
  <Image className={className} src={pictureUrl(src)} mode='aspectFill' lazyLoad />
)
