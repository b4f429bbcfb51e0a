import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayClock } from '../../contract/time'
import { live } from '../parts/aria'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { useKept } from '../queueUse'
import { SyncSheet } from './SyncSheet'

interface Behind {
  /** Why the list of today could not be asked for. */
  readonly error?: unknown
  /** When it was heard of last, as ISO 8601. */
  readonly heardAt?: string
}

/** In which way the phone is behind the server, in words; null while everything gets through. */
export const useBehind = ({ error, heardAt }: Behind = {}) => {
  const { waiting, refused, isLate } = useKept()
  const isCutOff = isLate || error !== undefined
  if (refused.length === 0 && !isCutOff) return null
  const words = [
    ...(refused.length > 0 ? [`${refused.length} 件没有办成`] : []),
    ...(isLate ? [`${waiting.length} 件待同步`] : []),
    ...(isCutOff && heardAt ? [`名单是 ${sayClock(heardAt)} 的`] : []),
  ]
  return { title: words.join(' · ') || '连不上服务器', isCutOff, tapCount: waiting.length + refused.length }
}

type SyncBarProps = NonNullable<ReturnType<typeof useBehind>> & { readonly onRetry: () => Promise<void> }

/** What has not reached the server yet, at the lower edge, where it moves nothing that one is about to tap. */
export function SyncBar({ title, isCutOff, tapCount, onRetry }: SyncBarProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className='sync'>
      <Icon name={isCutOff ? 'wifi-off' : 'circle-alert'} size={22} />
      <View className='sync-words' {...live}>
        <View className='sync-title'>{title}</View>
        {isCutOff && <View className='sync-note'>照常登记，网络恢复后自动发出。</View>}
      </View>
      {tapCount > 0 ? (
        <Button onClick={() => setOpen(true)}>看看</Button>
      ) : (
        <Button onClick={() => void onRetry()}>重试</Button>
      )}
      {isOpen && <SyncSheet onClose={() => setOpen(false)} />}
    </View>
  )
}
