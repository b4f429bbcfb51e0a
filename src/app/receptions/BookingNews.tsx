import { View } from '@tarojs/components'
import type { BookingView } from '../../contract/receptions'
import { sayTime } from '../../contract/time'
import { alert } from '../parts/aria'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { Notice } from '../parts/Notice'
import { go } from '../platform/navigate'

const freshWords: Readonly<Record<string, string>> = { yes: '约好了', changed: '改好了' }

/** That it has worked, said once, right after it was done. */
export const BookingDone = ({
  booking,
  fresh,
}: {
  readonly booking: BookingView
  readonly fresh: string
}) => {
  const said = booking.status === 'waiting' ? '已经排上候补' : freshWords[fresh]
  if (!said) return null
  return (
    <View className='booking-done' {...alert}>
      <View className='booking-done-mark'>
        <Icon name='check' size={26} />
      </View>
      <View className='booking-done-title'>{said}</View>
    </View>
  )
}

const FirstChoice = ({ booking: { id, status, firstChoiceUntil } }: { readonly booking: BookingView }) =>
  firstChoiceUntil && (
    <View className='booking-first'>
      <View className='booking-first-title'>您可以优先改约</View>
      <View className='booking-first-note'>
        {`${sayTime(firstChoiceUntil, Date.now())} 之前，现场留的号也先让您选。${status === 'calledOff' ? '过后照常可以预约。' : '照新的安排来，就不用改。'}`}
      </View>
      <Button
        kind='primary'
        icon='calendar'
        block
        onClick={() => void go('receptions/book', { booking: id })}
      >
        优先改约
      </Button>
    </View>
  )

const why = ({ cancelledWhy }: BookingView): string => (cancelledWhy ? `：${cancelledWhy}` : '。')

/** What became of it since it was booked: called off, changed, waiting; and what one can do about it. */
export const BookingNews = ({ booking }: { readonly booking: BookingView }) => {
  const { status, session, changes } = booking
  const latest = changes[0]
  return (
    <View>
      {status === 'calledOff' && <Notice kind='error'>{`这场接待取消了${why(booking)}`}</Notice>}
      {session.phase === 'changed' && latest && (
        <Notice kind='warn'>{`${latest.text}（${sayTime(latest.at, Date.now())}）`}</Notice>
      )}
      <FirstChoice booking={booking} />
      {status === 'waiting' && (
        <Notice kind='info' icon='hourglass'>
          有人取消就按先后补上，补上后这里会写明时间。当天直接来也行，现场有空就谈。
        </Notice>
      )}
    </View>
  )
}
