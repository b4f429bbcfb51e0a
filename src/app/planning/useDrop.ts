import { editSession, type StaffSession } from '../../contract/receptions'
import { ask, say } from '../platform/dialogs'
import { useAct } from '../useAct'
import type { Drop } from './drag.shared'
import { draftOf, isMoved, sayMinute } from './sessionDraft'
import { sayDate, sayTold, sayWhen, toldBy } from './words'

/** Moves a reception to where it was dropped, once whoever did it has read how many people will be told. */
export const useDrop = (sessions: readonly StaffSession[], onChanged: () => void) => {
  const { send } = useAct(editSession, failure => {
    say(failure.message)
    onChanged()
  })
  return async ({ id, day, minute }: Drop): Promise<void> => {
    const session = sessions.find(one => one.id === id)
    if (!session) return
    const before = draftOf(session)
    const moved = { ...before, day, from: minute ?? before.from }
    if (!isMoved(session, moved)) return
    const title = `改到${sayDate(day)} ${sayMinute(moved.from)}？`
    const content = `${session.site.name}，原来是${sayWhen(session)}。${sayTold(session)}`
    if (!(await ask({ title, content, ok: '改时间' }))) return
    if (!(await send({ session: id, revision: session.revision, ...moved }))) return
    const people = toldBy(session)
    say(people > 0 ? `已改好，已通知 ${people} 人` : '已改好')
    onChanged()
  }
}
