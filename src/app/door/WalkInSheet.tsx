import { View } from '@tarojs/components'
import { useState } from 'react'
import { needs as allNeeds, type Need, needWords, SUBJECT_MAX } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { Check } from '../parts/Check'
import { Field } from '../parts/Field'
import { Input } from '../parts/Input'
import { Sheet } from '../parts/Sheet'
import { addTap } from '../queueUse'

interface Props {
  readonly session: string
  readonly onClose: () => void
  readonly onAdded: () => void
}

/** Somebody came without a booking: a form of address is enough. It works without a network too. */
export function WalkInSheet({ session, onClose, onAdded }: Props) {
  const [name, setName] = useState('')
  const [subject, setSubject] = useState('')
  const [needs, setNeeds] = useState<readonly Need[]>([])
  const [fault, setFault] = useState('')
  const add = () => {
    const said = name.trim()
    if (!said) return setFault('请写一个称呼，如“张阿姨”')
    const at = new Date().toISOString()
    const about = subject.trim() ? { subject: subject.trim() } : {}
    addTap({ what: 'walkIn', input: { session, name: said, needs: [...needs], at, ...about } }, said, at)
    onClose()
    onAdded()
  }
  const turn = (need: Need, isOn: boolean) =>
    setNeeds(isOn ? [...needs, need] : needs.filter(one => one !== need))
  return (
    <Sheet
      open
      title='现场取号'
      onClose={onClose}
      footer={
        <Button kind='primary' block onClick={add}>
          取号
        </Button>
      }
    >
      <Input
        label='怎么称呼'
        value={name}
        onChange={typed => {
          setName(typed)
          setFault('')
        }}
        placeholder='例如：张阿姨'
        max={30}
        error={fault}
        onDone={add}
      />
      <Field label='需要照顾' optional>
        <View className='walk-in-needs'>
          {allNeeds.map(need => (
            <Check
              key={need}
              label={needWords[need]}
              value={needs.includes(need)}
              onChange={isOn => turn(need, isOn)}
            />
          ))}
        </View>
      </Field>
      <Input
        label='想谈什么'
        value={subject}
        onChange={setSubject}
        placeholder='一句话就行'
        max={SUBJECT_MAX}
        optional
      />
    </Sheet>
  )
}
