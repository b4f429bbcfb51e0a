import { View } from '@tarojs/components'
import type { SessionView } from '../../contract/receptions'
import { alert } from '../parts/aria'
import { Card } from '../parts/Card'
import { Input } from '../parts/Input'
import { SlotGrid } from '../parts/SlotGrid'
import { NeedsField } from './NeedsField'
import { SubjectField } from './SubjectField'
import type { BookState } from './useBook'

interface Props {
  readonly session: SessionView
  readonly book: BookState
  readonly onBehalf: boolean
}

/** When: a time that is free, or the place in the queue. */
export const BookWhen = ({ session, book }: Omit<Props, 'onBehalf'>) => (
  <View id='field-slot' className='book-part'>
    <View className='book-label'>{session.free > 0 ? '选一个时间' : '已经约满，可以候补'}</View>
    <SlotGrid slots={session.slots} value={book.form.slot} onChange={slot => book.edit({ slot })} />
    {book.faults.slot && (
      <View className='book-fault' {...alert}>
        {book.faults.slot}
      </View>
    )}
    {session.free === 0 && (
      <View className='slots-full'>
        {session.waiting > 0
          ? `前面有 ${session.waiting} 位在候补。有人取消就按先后补上。`
          : '您会排在第一个。有人取消马上补上。'}
      </View>
    )}
  </View>
)

/** Who, and about what. Only how to be addressed is needed. */
export const BookWho = ({ book, onBehalf }: Omit<Props, 'session'>) => {
  const { form, edit, faults } = book
  return (
    <Card>
      <View id='field-name'>
        <Input
          label={onBehalf ? '怎么称呼这位居民' : '怎么称呼您'}
          placeholder='例如：张阿姨'
          value={form.name}
          onChange={name => edit({ name })}
          max={30}
          error={faults.name}
        />
      </View>
      <View id='field-phone'>
        <Input
          label='电话'
          hint='不留也行，凭预约码来。留了，有变动联络员会打给您。'
          type='phone'
          placeholder='手机或座机'
          value={form.phone}
          onChange={phone => edit({ phone })}
          max={13}
          error={faults.phone}
          optional
        />
      </View>
      <SubjectField book={book} />
      <NeedsField value={form.needs} onChange={needs => edit({ needs })} />
    </Card>
  )
}
