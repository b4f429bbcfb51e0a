import type { PictureProps } from './Picture'

/** A photo that fills its box. It is a decoration: what it shows is said in words beside it. */
export const Picture = ({ src, className }: PictureProps) => (
  <img className={className} src={src} alt='' loading='lazy' style={{ objectFit: 'cover' }} />
)
