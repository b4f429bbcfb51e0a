import { useState } from 'react'
import { type DeputyView, editDeputy, readDeputy } from '../../contract/deputies'
import { Button } from '../parts/Button'
import { Failed } from '../parts/Failed'
import { Field } from '../parts/Field'
import { Input } from '../parts/Input'
import { Notice } from '../parts/Notice'
import { PhotoPicker } from '../parts/PhotoPicker'
import { Sheet } from '../parts/Sheet'
import { TextArea } from '../parts/TextArea'
import { Waiting } from '../parts/Waiting'
import { say } from '../platform/dialogs'
import { useAct } from '../useAct'
import { useEndpoint } from '../useEndpoint'
import { isPending, PHOTO_PENDING, photoIdFor, photosOf } from './photoDraft'

interface FormProps {
  readonly deputy: DeputyView
  readonly onSaved: () => void
}

const lines = [
  { name: 'unit', label: '单位', max: 60 },
  { name: 'post', label: '职务', max: 60 },
  { name: 'group', label: '代表小组', max: 30 },
  { name: 'electoralDistrict', label: '选区', max: 60 },
] as const

function DeputyForm({ deputy, onSaved }: FormProps) {
  const { unit, post, group, bio } = deputy
  const electoralDistrict = deputy.electoralDistrict ?? ''
  const [typed, setTyped] = useState({ unit, post, group, bio, electoralDistrict })
  const [photos, setPhotos] = useState(photosOf(deputy.photo))
  const { send, busy, fault } = useAct(editDeputy)
  const type = (changes: Partial<typeof typed>) => setTyped(before => ({ ...before, ...changes }))
  const save = async () => {
    if (isPending(photos)) return say(PHOTO_PENDING)
    const done = await send({ deputy: deputy.id, ...typed, ...photoIdFor(photos, deputy.photo) })
    if (done) onSaved()
  }
  const faultAt = (name: string) => (fault?.fields?.[name] ? { error: fault.fields[name] } : {})
  return (
    <>
      {fault && !fault.fields && <Notice kind='error'>{fault.message}</Notice>}
      {lines.map(({ name, label, max }) => (
        <Input
          key={name}
          label={label}
          value={typed[name]}
          onChange={value => type({ [name]: value })}
          max={max}
          {...faultAt(name)}
        />
      ))}
      <TextArea
        label='简介'
        value={typed.bio}
        onChange={value => type({ bio: value })}
        max={200}
        {...faultAt('bio')}
      />
      <Field label='照片' optional>
        <PhotoPicker value={photos} onChange={setPhotos} max={1} />
      </Field>
      <Button kind='primary' block busy={busy} onClick={() => void save()}>
        保存
      </Button>
    </>
  )
}

interface Props {
  readonly deputy: { readonly id: string; readonly name: string }
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** Corrects what the public reads of a deputy. */
export function DeputySheet({ deputy, onClose, onSaved }: Props) {
  const { data, error, reload } = useEndpoint(readDeputy, { deputy: deputy.id })
  return (
    <Sheet open title={`${deputy.name}的公开信息`} onClose={onClose}>
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />)}
      {data && <DeputyForm deputy={data} onSaved={onSaved} />}
    </Sheet>
  )
}
