import { View } from '@tarojs/components'
import { useState } from 'react'
import type { NoticeView } from '../../contract/home'
import { type Instant, sayDay } from '../../contract/time'
import { classes } from './classes'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './NoticeCard.css'

/** A notice of a street or of the district: its first lines, and all of it after a tap. */
export const NoticeCard = ({ notice, now }: { readonly notice: NoticeView; readonly now: Instant }) => {
  const [isOpen, setOpen] = useState(false)
  const from = notice.street?.name ?? '全区'
  return (
    <Pressable className='notice-card' onClick={() => setOpen(!isOpen)} isOn={isOpen}>
      <View className='notice-card-title'>
        {notice.title}
        <Icon name='chevron-down' size={18} className={isOpen ? 'notice-card-up' : ''} />
      </View>
      <View className={classes('notice-card-body', !isOpen && 'notice-card-short')}>{notice.body}</View>
      <View className='notice-card-by'>{`${from} · 有效至 ${sayDay(notice.until, now)}`}</View>
    </Pressable>
  )
}
