import { View } from '@tarojs/components'
import { alert } from './aria'
import { Button } from './Button'
import { Icon } from './Icon'
import './Empty.css'

const sentenceOf = (error: unknown): string =>
  error instanceof Error && error.message ? error.message : '出了点问题，请稍后再试。'

const isOffline = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'network'

/** What went wrong, in a sentence, and the way to try again. */
export const Failed = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <View className='empty' {...alert}>
    <View className='empty-mark'>
      <Icon name={isOffline(error) ? 'wifi-off' : 'circle-alert'} size={28} />
    </View>
    <View className='empty-title'>{sentenceOf(error)}</View>
    <View className='empty-action'>
      <Button icon='rotate-cw' onClick={onRetry}>
        再试一次
      </Button>
    </View>
  </View>
)
