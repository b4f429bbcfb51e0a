import { useState } from 'react'
import { cancelSession, REASON_MAX, type StaffSession } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { TextArea } from '../parts/TextArea'
import { ask } from '../platform/dialogs'
import { type Changing, usePlanningAct } from './usePlanningAct'
import { sayTold, sayWhen, toldBy } from './words'

interface Props extends Changing {
  readonly session: StaffSession
  readonly onDone: (sentence: string) => void
}

/** Calls a public reception off, with a reason that everybody reads. */
export function CancelSheet({ session, onClose, onChanged, onDone }: Props) {
  const [reason, setReason] = useState('')
  const { send, busy, fault } = usePlanningAct(cancelSession, onChanged)
  const cancel = async () => {
    const title = '取消这场接待？'
    if (!(await ask({ title, content: sayTold(session), ok: '确定取消', danger: true }))) return
    const { id, revision } = session
    if (await send({ session: id, revision, reason })) onDone(`已取消，通知 ${toldBy(session)} 人`)
  }
  return (
    <Sheet
      open
      title='取消接待'
      onClose={onClose}
      footer={
        <Button kind='danger' block busy={busy} onClick={() => void cancel()}>
          取消这场接待
        </Button>
      }
    >
      <Notice kind='warn'>{`${session.site.name}，${sayWhen(session)}。${sayTold(session)}`}</Notice>
      {fault && !fault.fields && <Notice kind='error'>{fault.message}</Notice>}
      <TextArea
        label='原因'
        hint='居民和代表都会看到，例如：会议室检修，改到下周。'
        value={reason}
        onChange={setReason}
        max={REASON_MAX}
        rows={2}
        {...(fault?.fields?.reason ? { error: fault.fields.reason } : {})}
      />
    </Sheet>
  )
}
