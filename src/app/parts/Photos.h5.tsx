import { useState } from 'react'
import type { PhotoView } from '../../contract/photos'
import { Sheet } from './Sheet'
import './Photos.css'

/** Photos as small squares; a tap shows one in full, in a dialog that the keyboard can close. */
export const Photos = ({ photos }: { photos: readonly PhotoView[] }) => {
  const [shown, setShown] = useState<number | null>(null)
  const photo = shown === null ? undefined : photos[shown]
  return (
    <div className='photos'>
      {photos.map((one, at) => (
        <button
          type='button'
          key={one.id}
          className='photo photo-button'
          aria-label={`查看第 ${at + 1} 张照片`}
          onClick={() => setShown(at)}
        >
          <img className='photo-image' src={one.thumb} alt='' loading='lazy' />
        </button>
      ))}
      <Sheet open={photo !== undefined} title='照片' onClose={() => setShown(null)}>
        {photo && <img className='photo-full' src={photo.full} alt='照片' />}
      </Sheet>
    </div>
  )
}
