import { View } from '@tarojs/components'
import type { SessionView } from '../../contract/receptions'
import type { CallFailed } from '../call'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { go } from '../platform/navigate'
import { isRefusedWith } from '../refusal'

interface Props {
  readonly fault: CallFailed
  readonly session: SessionView
}

const sentenceOf = ({ fault, session }: Props): string => {
  if (!isRefusedWith(fault, 'sessionFull')) return fault.message
  return session.free > 0
    ? '有人比您快了一步，这个时间刚被约走。请另选一个时间。'
    : '有人比您快了一步，刚刚约满。您可以排队候补，有人取消会马上补上。'
}

/** Why there is no booking yet, and what to do now. */
export const BookFault = (props: Props) => {
  const hasOwn = isRefusedWith(props.fault, 'bookedAlready', 'tooManyBookings')
  return (
    <View id='field-fault'>
      <Notice kind={isRefusedWith(props.fault, 'sessionFull') ? 'warn' : 'error'}>
        {sentenceOf(props)}
        {hasOwn && (
          <View className='book-fault-way'>
            <Button size='small' onClick={() => void go('receptions/bookings')}>
              看我的预约
            </Button>
          </View>
        )}
      </Notice>
    </View>
  )
}
