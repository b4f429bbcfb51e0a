import { View } from '@tarojs/components'
import { live } from '../parts/aria'
import { Button } from '../parts/Button'
import { Input } from '../parts/Input'
import { sayWhole } from './ruleDraft'
import { SeatFields } from './SeatFields'
import { saySeats } from './sessionDraft'
import { CadenceFields, HourFields, type RuleProps } from './WhenFields'

interface Props extends RuleProps {
  /** None for the only one: a plan has at least one rule. */
  readonly onRemove?: (() => void) | undefined
}

/** One rule of a plan, read back in words as it is chosen. */
export const RuleFields = ({ rule, onChange, onRemove }: Props) => (
  <View className='office-paper plan-rule'>
    <View className='plan-rule-head'>
      <View className='plan-rule-words' {...live}>
        {sayWhole(rule)}
      </View>
      {onRemove && (
        <Button kind='quiet' size='small' icon='x' onClick={onRemove} label={`去掉“${sayWhole(rule)}”`}>
          去掉
        </Button>
      )}
    </View>
    <CadenceFields rule={rule} onChange={onChange} />
    <HourFields rule={rule} onChange={onChange} />
    <SeatFields value={rule} onChange={seats => onChange({ ...rule, ...seats })} />
    <View className='plan-read'>{saySeats(rule)}</View>
    <Input
      label='主题'
      optional
      hint='每一场都用这个主题，例如：养老服务。'
      value={rule.theme}
      onChange={theme => onChange({ ...rule, theme })}
      max={60}
    />
  </View>
)
