import { useState } from 'react'
import { askChange, type CalendarSession, type ChangeKind, REASON_MAX } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { TextArea } from '../parts/TextArea'
import { say } from '../platform/dialogs'
import { useAct } from '../useAct'
import { sayBooked } from './calendarItems'
import { Substitutes } from './Substitutes'

interface Props {
  readonly session: CalendarSession
  readonly kind: ChangeKind
  readonly onClose: () => void
  readonly onDone: () => void
}

const words = {
  leave: { title: '请假', send: '申请请假', done: '已申请，等工委决定' },
  swap: { title: '请别的代表接替', send: '发出邀请', done: '已发出，等对方答复' },
} as const

/** Asks for leave or for a swap, with a reason; whoever has booked is told of what is decided. */
export const AskChange = ({ session, kind, onClose, onDone }: Props) => {
  const [substitute, setSubstitute] = useState('')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<{ substitute?: string; reason?: string }>({})
  const { send, busy, fault } = useAct(askChange)
  const ask = async () => {
    const lacks = {
      ...(kind === 'swap' && !substitute ? { substitute: '请选择一位代表' } : {}),
      ...(reason.trim() ? {} : { reason: '请写一句原因' }),
    }
    setMissing(lacks)
    if (Object.keys(lacks).length > 0) return
    const who = kind === 'swap' ? { substitute } : {}
    if (!(await send({ session: session.id, kind, reason, ...who }))) return
    say(words[kind].done)
    onDone()
  }
  return (
    <Sheet
      open
      title={words[kind].title}
      onClose={onClose}
      footer={
        <Button kind='primary' block busy={busy} onClick={() => void ask()}>
          {words[kind].send}
        </Button>
      }
    >
      {session.booked > 0 && (
        <Notice kind='info'>{`这场${sayBooked(session)}。批准后系统会通知他们，并让他们优先改约。`}</Notice>
      )}
      {kind === 'swap' && (
        <Substitutes
          session={session.id}
          value={substitute}
          error={missing.substitute}
          onChange={setSubstitute}
        />
      )}
      <TextArea
        label='原因'
        value={reason}
        onChange={setReason}
        placeholder='如：单位临时安排出差'
        error={missing.reason ?? fault?.fields?.reason}
        max={REASON_MAX}
        rows={3}
      />
      {fault && !fault.fields && <Notice kind='error'>{fault.message}</Notice>}
    </Sheet>
  )
}
