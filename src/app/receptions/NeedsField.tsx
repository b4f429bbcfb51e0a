import { View } from '@tarojs/components'
import { type Need, needs, needWords } from '../../contract/receptions/statuses'
import { aria } from '../parts/aria'
import { classes } from '../parts/classes'
import { Field } from '../parts/Field'
import { Icon } from '../parts/Icon'
import { needIcons } from '../parts/needIcons'
import { Pressable } from '../parts/Pressable'

interface Props {
  readonly value: readonly Need[]
  readonly onChange: (value: readonly Need[]) => void
}

/** What somebody needs to be received well, each with one tap. */
export const NeedsField = ({ value, onChange }: Props) => (
  <Field label='需要我们准备什么' optional>
    <View className='needs-pick' {...aria('group', '需要我们准备什么')}>
      {needs.map(need => {
        const isOn = value.includes(need)
        return (
          <Pressable
            key={need}
            className={classes('need-tile', isOn && 'need-tile-on')}
            isOn={isOn}
            onClick={() => onChange(isOn ? value.filter(one => one !== need) : [...value, need])}
          >
            <Icon name={needIcons[need]} size={24} />
            <View>{needWords[need]}</View>
          </Pressable>
        )
      })}
    </View>
  </Field>
)
