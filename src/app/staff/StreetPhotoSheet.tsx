import { useState } from 'react'
import { readHome, setStreetPhoto } from '../../contract/home'
import type { PhotoView } from '../../contract/photos'
import { Button } from '../parts/Button'
import { Failed } from '../parts/Failed'
import { Field } from '../parts/Field'
import { Notice } from '../parts/Notice'
import { PhotoPicker } from '../parts/PhotoPicker'
import { Sheet } from '../parts/Sheet'
import { Waiting } from '../parts/Waiting'
import { say } from '../platform/dialogs'
import { useAct } from '../useAct'
import { useEndpoint } from '../useEndpoint'
import { isPending, PHOTO_PENDING, photosOf } from './photoDraft'

interface Props {
  readonly street: { readonly slug: string; readonly name: string }
  readonly onClose: () => void
}

function PhotoForm({ street, onClose, before }: Props & { readonly before: PhotoView | null }) {
  const [photos, setPhotos] = useState(photosOf(before))
  const { send, busy, fault } = useAct(setStreetPhoto)
  const save = async () => {
    if (isPending(photos)) return say(PHOTO_PENDING)
    if (!(await send({ street: street.slug, photoId: photos[0]?.id ?? null }))) return
    say('已更换')
    onClose()
  }
  return (
    <>
      {fault && <Notice kind='error'>{fault.message}</Notice>}
      <Field label='首页照片' hint='横着拍的街景最合适；照片里不要有看得清的人脸。' optional>
        <PhotoPicker value={photos} onChange={setPhotos} max={1} />
      </Field>
      <Button kind='primary' block busy={busy} onClick={() => void save()}>
        保存
      </Button>
    </>
  )
}

/** Changes the photo at the head of a street's front door, or takes it away. */
export function StreetPhotoSheet({ street, onClose }: Props) {
  const { data, error, reload } = useEndpoint(readHome, { street: street.slug })
  return (
    <Sheet open title={`${street.name}首页`} onClose={onClose}>
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting rows={1} />)}
      {data && <PhotoForm street={street} onClose={onClose} before={data.street?.photo ?? null} />}
    </Sheet>
  )
}
