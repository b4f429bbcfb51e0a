import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../parts/Card'
import { ContactFields } from '../parts/ContactFields'
import { Row } from '../parts/Row'
import type { SubmissionState } from './useSubmission'

const WHY = '不留也一样办理。留了只给办理的人用，加密保存，每次查看都有记录。'

const words = {
  name: '怎么称呼您',
  nameExample: '例如：王阿姨',
  phoneExample: '手机或座机',
  deputy: '代表可联系我',
  deputyHint: '打开后，这个站点的代表也能看到上面的联系方式。',
}

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
      <ContactFields contact={draft} onChange={edit} faults={errors} words={words} />
    </Card>
  )
}
