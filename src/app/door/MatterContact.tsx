import { useState } from 'react'
import { Card } from '../parts/Card'
import { Input } from '../parts/Input'
import { Row } from '../parts/Row'
import { Spot } from '../parts/Spot'
import { Toggle } from '../parts/Toggle'
import type { MatterState } from './useMatter'

interface Props {
  readonly matter: MatterState
}

/** Who said it, mostly known from the booking: one line then, that opens to be changed. */
export const MatterContact = ({ matter: { draft, edit, faults } }: Props) => {
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
