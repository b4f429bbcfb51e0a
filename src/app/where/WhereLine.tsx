import { View } from '@tarojs/components'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { Notice } from '../parts/Notice'
import { Pressable } from '../parts/Pressable'
import { missingWords } from '../platform/located'
import { openSetting } from '../platform/location'
import type { FromState } from './useFrom'
import './where.css'

interface Props {
  readonly where: FromState
  readonly onChange: () => void
  readonly onStreets: () => void
}

/** From where the distances are told, and the way to another place. */
export const WhereLine = ({ where: { from }, onChange }: Pick<Props, 'where' | 'onChange'>) => (
  <Pressable
    className='where-line'
    onClick={onChange}
    label={from ? `离${from.name}，换一个地方` : '从哪里找'}
  >
    <Icon name='map-pin' size={18} className='where-mark' />
    <View className='where-name'>{from ? `离${from.name}` : '从哪里找'}</View>
    <Icon name='chevron-down' size={16} />
  </Pressable>
)

/** Before a place is known: the one tap that sorts by distance, and what has come of it. */
export const WhereAsk = ({ where, onStreets }: Omit<Props, 'onChange'>) => {
  const { from, missing, isLocating, askDevice, allow } = where
  if (from && !missing) return null
  return (
    <View className='where-ask'>
      {missing && <Notice kind='info'>{missingWords[missing]}</Notice>}
      <View className='where-ways'>
        {missing === 'denied' && openSetting ? (
          <Button onClick={() => void allow()}>去设置里打开</Button>
        ) : (
          <Button
            kind={missing ? 'plain' : 'primary'}
            icon='map-pin'
            busy={isLocating}
            onClick={() => void askDevice()}
          >
            {missing ? '再试一次' : '用我的位置'}
          </Button>
        )}
        <Button onClick={onStreets}>选街道或居民区</Button>
      </View>
      {!missing && <View className='where-note'>近的排在前面。位置只用这一次，不保存。</View>}
    </View>
  )
}
