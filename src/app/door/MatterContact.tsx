import { useState } from 'react'
import { Card } from '../parts/Card'
import { ContactFields } from '../parts/ContactFields'
import { Row } from '../parts/Row'
import type { MatterState } from './useMatter'

interface Props {
  readonly matter: MatterState
}

const words = {
  name: '怎么称呼',
  deputy: '代表可联系',
  deputyHint: '居民同意后再打开，代表就能看到上面的联系方式。',
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
      <ContactFields contact={draft} onChange={edit} faults={faults} words={words} />
    </Card>
  )
}
