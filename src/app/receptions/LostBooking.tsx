import type { ErrorCode } from '../../contract/errors'
import { useKeptBookings } from '../keptBookings'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { replace } from '../platform/navigate'
import { isRefusedWith } from '../refusal'

/** With these the device has no key to the booking; trying again would not help. */
const locked: readonly ErrorCode[] = ['notFound', 'signInNeeded', 'tokenInvalid', 'forbidden', 'badInput']

interface Props {
  readonly id: string
  readonly error: unknown
  readonly onRetry: () => Promise<void>
}

/** The booking could not be opened: try again, or come back in with its code. */
export const LostBooking = ({ id, error, onRetry }: Props) => {
  const code = useKeptBookings(state => state.items.find(one => one.id === id)?.code)
  if (error && !isRefusedWith(error, ...locked))
    return <Failed error={error} onRetry={() => void onRetry()} />
  return (
    <Empty
      icon='lock'
      title='这台设备上打不开这个预约'
      note='请用预约码查看；登录后约的，登录即可查看。'
      action={
        <Button kind='primary' icon='search' onClick={() => void replace('receptions/findBooking', { code })}>
          用预约码查看
        </Button>
      }
    />
  )
}
