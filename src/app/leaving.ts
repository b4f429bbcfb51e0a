import { signOut } from '../contract/session'
import { call } from './call'
import { ask } from './platform/dialogs'
import { forgetQueue, keptFor, ownerNow, useQueue } from './queue'
import { useSession } from './session'

/** What was done at the door and did not reach the server yet would be lost: one is asked first. */
const mayLose = async (): Promise<boolean> => {
  const { length } = keptFor(useQueue.getState(), ownerNow()).taps
  if (length === 0) return true
  return ask({
    title: `还有 ${length} 件没有同步`,
    content: '现在退出，现场登记的这几件会丢失。最好先连上网络，等同步完再退出。',
    ok: '仍要退出',
    danger: true,
  })
}

/**
 * Signs out here, and takes the names of visitors off the phone; false when the person stays. The device forgets the
 * token in any case: whether the server hears of it changes nothing here.
 */
export const leave = async (): Promise<boolean> => {
  if (!(await mayLose())) return false
  void call(signOut, {}).catch(() => undefined)
  forgetQueue()
  useSession.getState().signOut()
  return true
}
