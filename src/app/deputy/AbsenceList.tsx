import { View } from '@tarojs/components'
import { sayDay } from '../../contract/time'
import { Button } from '../parts/Button'
import './Absences.css'

export interface Absence {
  readonly id: string
  readonly fromOn: string
  readonly untilOn: string
  readonly note: string
}

/** The days of an absence: 12月18日 周五 至 12月23日 周三. */
export const sayDays = ({ fromOn, untilOn }: Absence, now: number): string =>
  fromOn === untilOn ? sayDay(fromOn, now) : `${sayDay(fromOn, now)} 至 ${sayDay(untilOn, now)}`

interface Props {
  readonly items: readonly Absence[]
  readonly busy: boolean
  readonly onRemove: (absence: Absence) => void
}

/** The days that are written down. */
export const AbsenceList = ({ items, busy, onRemove }: Props) => (
  <View className='absences'>
    {items.map(item => (
      <View key={item.id} className='absence'>
        <View className='absence-words'>
          <View>{sayDays(item, Date.now())}</View>
          {item.note && <View className='absence-note'>{item.note}</View>}
        </View>
        <Button
          kind='quiet'
          busy={busy}
          onClick={() => onRemove(item)}
          label={`删除 ${sayDays(item, Date.now())}`}
        >
          删除
        </Button>
      </View>
    ))}
    {items.length === 0 && (
      <View className='absence-none'>还没有登记。出差、学习的日子登记在这里，排班会避开。</View>
    )}
  </View>
)
