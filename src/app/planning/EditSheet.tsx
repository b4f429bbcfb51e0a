import { useState } from 'react'
import type { OutputOf } from '../../contract/endpoint'
import { editSession, type readStaffSession } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { ask } from '../platform/dialogs'
import { SessionFields } from './SessionFields'
import { draftOf, formOf, isMoved } from './sessionDraft'
import { type Changing, usePlanningAct } from './usePlanningAct'
import { sayTold, toldBy } from './words'

interface Props extends Changing {
  readonly session: OutputOf<typeof readStaffSession>
  readonly onDone: (sentence: string) => void
}

/** Moves or corrects one reception; whoever has booked is named before anything is written. */
export function EditSheet({ session, onClose, onChanged, onDone }: Props) {
  const [draft, setDraft] = useState(() => draftOf(session))
  const { send, busy, fault } = usePlanningAct(editSession, onChanged)
  const save = async () => {
    const people = toldBy(session)
    const title = isMoved(session, draft) ? '改时间？' : '保存这些改动？'
    if (people > 0 && !(await ask({ title, content: sayTold(session), ok: '通知并改' }))) return
    const done = await send({ session: session.id, revision: session.revision, ...formOf(draft) })
    if (done) onDone(people > 0 ? `已改好，已通知 ${people} 人` : '已改好')
  }
  return (
    <Sheet
      open
      title='调整接待'
      onClose={onClose}
      footer={
        <Button kind='primary' block busy={busy} onClick={() => void save()}>
          保存
        </Button>
      }
    >
      <Notice kind='info'>{`${session.site.name}。${sayTold(session)}`}</Notice>
      {fault && !fault.fields && (
        <Notice kind='error'>
          {fault.code === 'sessionStale'
            ? '这场接待刚刚有人改过。您填的还在，看一眼再保存一次。'
            : fault.message}
        </Notice>
      )}
      <SessionFields
        draft={draft}
        onType={changes => setDraft(before => ({ ...before, ...changes }))}
        choices={session.choices}
        faults={fault?.fields ?? {}}
      />
    </Sheet>
  )
}
