import { useState } from 'react'
import { movePlan, type PlanView, REASON_MAX } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { TextArea } from '../parts/TextArea'
import { say } from '../platform/dialogs'
import { type Changing, usePlanningAct } from './usePlanningAct'

/** The chair gives a plan back, and says what is to be changed. */
export function SendBackSheet({ plan, onClose, onChanged }: Changing & { readonly plan: PlanView }) {
  const [reason, setReason] = useState('')
  const { send, busy, fault } = usePlanningAct(movePlan, onChanged)
  const sendBack = async () => {
    const { id, revision } = plan
    if (!(await send({ plan: id, revision, act: 'sendBack', reason }))) return
    say('已退回')
    onClose()
    onChanged()
  }
  return (
    <Sheet
      open
      title='退回修改'
      onClose={onClose}
      footer={
        <Button kind='primary' block busy={busy} disabled={!reason.trim()} onClick={() => void sendBack()}>
          {reason.trim() ? '退回给秘书' : '请写要改什么'}
        </Button>
      }
    >
      {fault && <Notice kind='error'>{fault.message}</Notice>}
      <TextArea
        label='要改什么'
        hint='秘书会看到，例如：七八月避开上午，改到傍晚。'
        value={reason}
        onChange={setReason}
        max={REASON_MAX}
        rows={3}
      />
    </Sheet>
  )
}
