import { useState } from 'react'
import { readStaffSession, removeSession, type SessionAct } from '../../contract/receptions'
import { Failed } from '../parts/Failed'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { Waiting } from '../parts/Waiting'
import { ask, say } from '../platform/dialogs'
import { useEndpoint } from '../useEndpoint'
import { CancelSheet } from './CancelSheet'
import { EditSheet } from './EditSheet'
import { SessionActs } from './SessionActs'
import { SessionFacts } from './SessionFacts'
import { type Changing, usePlanningAct } from './usePlanningAct'

interface Props extends Changing {
  readonly id: string
}

/** One reception over the page it was opened from, and what can be done with it. */
export function SessionSheet({ id, onClose, onChanged }: Props) {
  const { data: session, error, reload } = useEndpoint(readStaffSession, { session: id })
  const [act, setAct] = useState<SessionAct | null>(null)
  const refresh = () => {
    void reload()
    onChanged()
  }
  const { send, busy, fault } = usePlanningAct(removeSession, refresh)
  const finish = (sentence: string) => {
    say(sentence)
    onClose()
    onChanged()
  }
  const remove = async (revision: number) => {
    const content = '它还没有公布，删除后不会留下痕迹。'
    if (!(await ask({ title: '删除这场接待？', content, ok: '删除', danger: true }))) return
    if (await send({ session: id, revision })) finish('已删除')
  }
  const inside = { onClose: () => setAct(null), onChanged: refresh, onDone: finish }
  if (session && act === 'edit') return <EditSheet session={session} {...inside} />
  if (session && act === 'cancel') return <CancelSheet session={session} {...inside} />
  return (
    <Sheet
      open
      title='一场接待'
      onClose={onClose}
      footer={
        session && (
          <SessionActs
            session={session}
            busy={busy}
            onAct={next => (next === 'remove' ? void remove(session.revision) : setAct(next))}
          />
        )
      }
    >
      {fault && <Notice kind='error'>{fault.message}</Notice>}
      {session && <SessionFacts session={session} now={Date.now()} />}
      {!session && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting rows={1} />)}
    </Sheet>
  )
}
