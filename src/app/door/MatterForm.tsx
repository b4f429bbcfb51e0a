import { View } from '@tarojs/components'
import { useState } from 'react'
import { categories, categoryWords, PHOTOS_MAX, PLACE_MAX, TEXT_MAX } from '../../contract/opinions'
import { Card } from '../parts/Card'
import { Chips } from '../parts/Chips'
import { Field } from '../parts/Field'
import { Input } from '../parts/Input'
import { Notice } from '../parts/Notice'
import { PhotoPicker } from '../parts/PhotoPicker'
import { Row } from '../parts/Row'
import { Spot } from '../parts/Spot'
import { TextArea } from '../parts/TextArea'
import { Toggle } from '../parts/Toggle'
import type { MatterState } from './useMatter'

const kinds = categories.map(value => ({ value, label: categoryWords[value] }))

interface Props {
  readonly matter: MatterState
}

const What = ({ matter: { draft, edit, faults } }: Props) => (
  <>
    <Spot name='text'>
      <TextArea
        label='说了什么事'
        hint='点输入法上的话筒，边听边说就能写。'
        value={draft.text}
        onChange={text => edit({ text })}
        max={TEXT_MAX}
        rows={5}
        error={faults.text}
        isMain
      />
    </Spot>
    <Spot name='category'>
      <Field label='属于哪一类' error={faults.category}>
        <Chips
          label='属于哪一类'
          options={kinds}
          value={draft.category}
          onChange={category => edit({ category: category || draft.category })}
        />
      </Field>
    </Spot>
    <Spot name='photoIds'>
      <Field label='纸质表格或现场照片' optional error={faults.photoIds}>
        <PhotoPicker value={draft.photos} onChange={photos => edit({ photos })} max={PHOTOS_MAX} />
      </Field>
    </Spot>
    <Spot name='place'>
      <Input
        label='具体位置'
        value={draft.place}
        onChange={place => edit({ place })}
        max={PLACE_MAX}
        error={faults.place}
        optional
      />
    </Spot>
  </>
)

const Pin = ({ matter: { draft, edit, faults } }: Props) => (
  <Card>
    <Spot name='pin'>
      <Input
        label='查询密码'
        hint='这位没有账号，以后凭回执编号和这个密码看进展。请居民自己说 4 到 6 位数字，并一起抄下。'
        type='digit'
        value={draft.pin}
        onChange={pin => edit({ pin })}
        max={6}
        error={faults.pin}
      />
    </Spot>
  </Card>
)

const Contact = ({ matter: { draft, edit, faults } }: Props) => {
  const [isOpen, setOpen] = useState(draft.name === '')
  const said = [draft.name, draft.phone || '没有留电话'].join(' · ')
  const isWrong = Boolean(faults['contact.name'] || faults['contact.phone'])
  if (!isOpen && !isWrong) {
    return (
      <Card>
        <Row
          icon='user-round'
          title={said}
          note='联系方式从预约带来，点一下可以改'
          onClick={() => setOpen(true)}
        />
      </Card>
    )
  }
  return (
    <Card>
      <Spot name='contact-name'>
        <Input
          label='怎么称呼'
          value={draft.name}
          onChange={name => edit({ name })}
          max={30}
          error={faults['contact.name']}
          optional
        />
      </Spot>
      <Spot name='contact-phone'>
        <Input
          label='电话'
          type='phone'
          value={draft.phone}
          onChange={phone => edit({ phone })}
          max={13}
          error={faults['contact.phone']}
          optional
        />
      </Spot>
      <Toggle
        label='代表可联系'
        hint='居民同意后再打开，代表就能看到上面的联系方式。'
        value={draft.deputyMayContact}
        onChange={deputyMayContact => edit({ deputyMayContact })}
      />
    </Card>
  )
}

/** The form of a matter: what was said first and largest, who said it is mostly known already. */
export const MatterForm = ({ matter }: Props) => (
  <View>
    {matter.refusal && <Notice kind='error'>{matter.refusal}</Notice>}
    <What matter={matter} />
    {!matter.hasAccount && <Pin matter={matter} />}
    <View className='door-gap'>
      <Contact matter={matter} />
    </View>
  </View>
)
