import { signOut } from '../../contract/session'
import { call } from '../call'
import { Button } from '../parts/Button'
import { replace } from '../platform/navigate'
import { useSession } from '../session'

/** Leaves the work account. The device forgets it at once; whether the server hears of it changes nothing here. */
const leave = async () => {
  const leaving = call(signOut, {}).catch(() => undefined)
  useSession.getState().signOut()
  await replace('staff/signIn')
  await leaving
}

/** The way out of a work account. */
export function LeaveButton() {
  return (
    <Button kind='quiet' size='small' icon='log-out' onClick={() => void leave()}>
      退出
    </Button>
  )
}
