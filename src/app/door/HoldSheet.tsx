import { View } from '@tarojs/components'
import { useState } from 'react'
import { holdSession } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { Check } from '../parts/Check'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { ask } from '../platform/dialogs'
import type { ShownReception } from '../queueApply'
import { useAct } from '../useAct'

interface Props {
  readonly reception: Pick<ShownReception, 'id' | 'deputies' | 'attendance'>
  readonly onClose: () => void
  readonly onHeld: () => void
}

/** Which deputies came, chosen one by one: nobody is written down by default. */
export function HoldSheet({ reception, onClose, onHeld }: Props) {
  const { id, deputies, attendance } = reception
  const wrote = attendance.filter(({ isPresent }) => isPresent).map(({ deputy }) => deputy.id)
  const [present, setPresent] = useState<readonly string[]>(wrote)
  const { send, busy, fault } = useAct(holdSession)
  const namesOf = (came: boolean) =>
    deputies
      .filter(deputy => present.includes(deputy.id) === came)
      .map(({ name }) => name)
      .join('、')
  const save = async () => {
    const content = `到场：${namesOf(true) || '没有人'}。没有到：${namesOf(false) || '没有'}。代表会看到，可以确认，也可以提出异议。`
    if (!(await ask({ title: '这样登记吗？', content, ok: '登记' }))) return
    if (!(await send({ session: id, present: [...present] }))) return
    onClose()
    onHeld()
  }
  return (
    <Sheet
      open
      title='登记到场代表'
      onClose={onClose}
      footer={
        <Button kind='primary' block busy={busy} onClick={() => void save()}>
          登记
        </Button>
      }
    >
      {fault && <Notice kind='error'>{fault.message}</Notice>}
      <View className='door-lead'>今天哪几位代表到了？到了的点一下。</View>
      {deputies.map(deputy => (
        <Check
          key={deputy.id}
          label={deputy.name}
          value={present.includes(deputy.id)}
          onChange={came =>
            setPresent(came ? [...present, deputy.id] : present.filter(one => one !== deputy.id))
          }
        />
      ))}
    </Sheet>
  )
}
