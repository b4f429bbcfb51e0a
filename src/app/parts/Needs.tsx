import { View } from '@tarojs/components'
import { type Need, needWords } from '../../contract/receptions'
import { Icon } from './Icon'
import { needIcons } from './needIcons'
import './Needs.css'

/** What somebody needs to be received well; nothing where nothing is needed. */
export const Needs = ({ needs }: { readonly needs: readonly Need[] }) =>
  needs.length > 0 ? (
    <View className='needs'>
      {needs.map(need => (
        <View key={need} className='need'>
          <Icon name={needIcons[need]} size={16} />
          {needWords[need]}
        </View>
      ))}
    </View>
  ) : null
