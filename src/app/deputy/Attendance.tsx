import { View } from '@tarojs/components'
import { useState } from 'react'
import { answerAttendance, type CalendarSession, REASON_MAX } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { TextArea } from '../parts/TextArea'
import { say } from '../platform/dialogs'
import { useAct } from '../useAct'

interface Props {
  readonly session: CalendarSession
  readonly onDone: () => void
}

const answers = {
  none: '请您确认。如果与实际不符，请写一句说明。',
  confirmed: '您已确认。',
  objected: '您已提出异议，工委会核实。',
} as const

/** What the organiser wrote down of the own attendance, and the deputy's own word on it. */
export const Attendance = ({ session, onDone }: Props) => {
  const { attendance } = session
  const [isOpen, setOpen] = useState(false)
  const [objection, setObjection] = useState('')
  const { send, busy, fault } = useAct(answerAttendance)
  if (!attendance) return null
  const answer = async (said: 'confirmed' | 'objected') => {
    if (!(await send({ session: session.id, answer: said, objection }))) return
    say(said === 'confirmed' ? '已确认' : '已提出，工委会核实')
    setOpen(false)
    onDone()
  }
  return (
    <View className='attendance'>
      <Card>
        <View className='attendance-title'>{`工委登记：您${attendance.isPresent ? '已到场' : '没有到场'}`}</View>
        <View className='attendance-note'>{answers[attendance.answer]}</View>
        {fault && !isOpen && <Notice kind='error'>{fault.message}</Notice>}
        {attendance.mayAnswer && (
          <View className='reception-acts'>
            {attendance.answer !== 'confirmed' && (
              <Button kind='primary' busy={busy} onClick={() => void answer('confirmed')}>
                确认无误
              </Button>
            )}
            {attendance.answer !== 'objected' && <Button onClick={() => setOpen(true)}>与实际不符</Button>}
          </View>
        )}
      </Card>
      <Sheet open={isOpen} title='与实际不符' onClose={() => setOpen(false)}>
        <TextArea
          label='实际情况'
          value={objection}
          onChange={setObjection}
          placeholder='如：当天我到了，15:10 离开去开会'
          error={fault?.fields?.objection ?? fault?.message}
          max={REASON_MAX}
          rows={3}
        />
        <Button kind='primary' block busy={busy} onClick={() => void answer('objected')}>
          告诉工委
        </Button>
      </Sheet>
    </View>
  )
}
