import { leave } from '../leaving'
import { Button } from '../parts/Button'
import { replace } from '../platform/navigate'

const out = async (): Promise<void> => {
  if (await leave()) await replace('staff/signIn')
}

/** The way out of a work account. */
export function LeaveButton() {
  return (
    <Button kind='quiet' size='small' icon='log-out' onClick={() => void out()}>
      退出
    </Button>
  )
}
