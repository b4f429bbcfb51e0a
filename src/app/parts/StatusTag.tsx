import { View } from '@tarojs/components'
import { familyOf, type Status, statusForResident, statusForStaff } from '../../contract/opinions'
import { classes } from './classes'
import './StatusTag.css'

export interface StatusTagProps {
  readonly status: Status
  readonly audience: 'reporter' | 'staff'
  /** The warning light of staff: yellow is nearly due, red is late. */
  readonly light?: 'none' | 'yellow' | 'red'
}

const lightWords = { none: '', yellow: '将到期', red: '已超期' } as const

/** What is asked of the reporter stands out; everything else is calm. */
const toneOf = (status: Status): string => (status === 'needsInfo' ? 'asks' : familyOf(status))

/** Where an opinion stands, in the words of whoever reads. */
export const StatusTag = ({ status, audience, light = 'none' }: StatusTagProps) => {
  const tag = (
    <View className={classes('status-tag', `status-${toneOf(status)}`)}>
      {(audience === 'staff' ? statusForStaff : statusForResident)[status]}
    </View>
  )
  if (light === 'none') return tag
  return (
    <View className='status'>
      {tag}
      <View className={classes('status-tag', `light-${light}`)}>{lightWords[light]}</View>
    </View>
  )
}
