import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../parts/Card'
import { Input } from '../parts/Input'
import { Row } from '../parts/Row'
import { Toggle } from '../parts/Toggle'
import type { SubmissionState } from './useSubmission'

const WHY = '不留也一样办理。留了只给办理的人用，加密保存，每次查看都有记录。'

/** Name and phone: nobody has to give them, so they are folded away until somebody wants to. */
export const SubmitContact = ({ submission }: { submission: SubmissionState }) => {
  const { draft, edit, errors } = submission
  const isFilled = draft.name !== '' || draft.phone !== ''
  const [isOpen, setOpen] = useState(isFilled)
  if (!isOpen) {
    return (
      <Card>
        <Row icon='phone' title='留下联系方式（选填）' note={WHY} onClick={() => setOpen(true)} />
      </Card>
    )
  }
  return (
    <Card>
      <View className='submit-why'>{WHY}</View>
      <View id='field-contact-name'>
        <Input
          label='怎么称呼您'
          placeholder='例如：王阿姨'
          value={draft.name}
          onChange={name => edit({ name })}
          max={30}
          error={errors['contact.name']}
          optional
        />
      </View>
      <View id='field-contact-phone'>
        <Input
          label='电话'
          type='phone'
          placeholder='手机或座机'
          value={draft.phone}
          onChange={phone => edit({ phone })}
          max={13}
          error={errors['contact.phone']}
          optional
        />
      </View>
      <Toggle
        label='代表可联系我'
        hint='打开后，这个站点的代表也能看到上面的联系方式。'
        value={draft.deputyMayContact}
        onChange={deputyMayContact => edit({ deputyMayContact })}
      />
    </Card>
  )
}
