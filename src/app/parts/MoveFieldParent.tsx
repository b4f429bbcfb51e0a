import { View } from '@tarojs/components'
import { type OpinionCard, statusForStaff } from '../../contract/opinions'
import { sayReceipt } from '../../contract/scan'
import { classes } from './classes'
import { Input } from './Input'
import type { FieldProps } from './MoveField'
import { Pressable } from './Pressable'

const about = (card: OpinionCard): string =>
  [sayReceipt(card.code), statusForStaff[card.status], card.siteName].join(' · ')

/** The opinion to merge into: one of those alike, or any whose receipt code is typed. */
export function MoveFieldParent({ ask, value, error, options, onChange }: FieldProps) {
  const chosen = typeof value === 'string' ? value : ''
  const { similar } = options
  return (
    <View className='alike'>
      <Input label={ask.label} hint={ask.hint} value={chosen} error={error} onChange={onChange} max={12} />
      {similar?.map(card => (
        <Pressable
          key={card.id}
          className={classes('alike-one', card.code === chosen && 'alike-chosen')}
          onClick={() => onChange(card.code)}
        >
          <View className='alike-text'>{card.excerpt}</View>
          <View className='alike-sub'>{about(card)}</View>
        </Pressable>
      ))}
      {similar?.length === 0 && <View className='alike-sub'>没有找到相近的意见，可以填写回执编号。</View>}
    </View>
  )
}
