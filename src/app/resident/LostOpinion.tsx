import { CallFailed } from '../call'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { go } from '../platform/navigate'

/** With these the device has no key to the opinion; trying again would not help. */
const locked: readonly string[] = ['notFound', 'signInNeeded', 'tokenInvalid', 'forbidden', 'badInput']

/** The opinion could not be opened: try again, or come back in with the receipt. */
export function LostOpinion({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry: () => Promise<void>
}) {
  const isLocked = !error || (error instanceof CallFailed && locked.includes(error.code))
  if (!isLocked) return <Failed error={error} onRetry={() => void onRetry()} />
  return (
    <Empty
      icon='lock'
      title='这台设备上打不开这条意见'
      note='请用回执编号和查询密码查看。'
      action={
        <Button kind='primary' icon='receipt-text' onClick={() => void go('resident/follow')}>
          用回执编号查看
        </Button>
      }
    />
  )
}
