import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import { Icon } from './Icon'
import './Check.css'

export interface CheckProps {
  /** What is ticked; shown beside the box unless `isBare`. */
  readonly label: string
  readonly note?: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly isBare?: boolean
}

/** A box to tick, of many. */
export const Check = ({ label, note, value, onChange, isBare }: CheckProps) => (
  <View
    className={classes('check', isBare && 'check-bare')}
    onClick={() => onChange(!value)}
    {...aria('checkbox', label)}
    aria-checked={value}
  >
    <View className={classes('check-box', value && 'check-on')}>
      {value && <Icon name='check' size={16} />}
    </View>
    {!isBare && (
      <View className='check-main'>
        <View className='check-label'>{label}</View>
        {note && <View className='check-note'>{note}</View>}
      </View>
    )}
  </View>
)
