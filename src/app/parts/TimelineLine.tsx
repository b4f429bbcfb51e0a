import { View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from './classes'
import { Pressable } from './Pressable'

/** Longer than this a detail is folded: a reply stands in full elsewhere on the page. */
const LONG = 60
/** A label longer than this stands above its value. */
const WIDE = 6

interface Props {
  readonly label: string
  readonly value: string
}

/** A labelled detail of an event; a long one shows how it begins, and the rest on request. */
export function TimelineLine({ label, value }: Props) {
  const [isOpen, setOpen] = useState(false)
  const isLong = value.length > LONG
  const isBlock = isLong || label.length > WIDE
  return (
    <View className={classes('timeline-line', isBlock && 'timeline-block')}>
      <View className='timeline-label'>{label}</View>
      <View className={classes('timeline-value', isLong && !isOpen && 'timeline-folded')}>{value}</View>
      {isLong && (
        <Pressable
          className='timeline-unfold'
          label={`${isOpen ? '收起' : '展开'}${label}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? '收起' : '展开'}
        </Pressable>
      )}
    </View>
  )
}
