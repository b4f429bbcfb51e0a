import { Input, Picker, View } from '@tarojs/components'
import { categories, categoryWords } from '../../contract/opinions'
import { Icon } from '../parts/Icon'
import type { Inbox } from './useInbox'
import './InboxTools.css'

export type InboxToolsProps = Pick<Inbox, 'typed' | 'setTyped' | 'category' | 'setCategory'>

const words = ['全部类别', ...categories.map(category => categoryWords[category])]

/** Look for words or a receipt code, and for one kind. */
export function InboxTools({ typed, setTyped, category, setCategory }: InboxToolsProps) {
  const at = category ? categories.indexOf(category) + 1 : 0
  return (
    <View className='tools'>
      <View className='tools-search'>
        <Icon name='search' size={18} />
        <Input
          className='tools-input'
          value={typed}
          placeholder='编号或文字'
          placeholderClass='field-placeholder'
          maxlength={40}
          onInput={event => setTyped(event.detail.value)}
          aria-label='查找意见'
        />
      </View>
      <Picker
        mode='selector'
        range={words}
        value={at}
        onChange={event => setCategory(categories[Number(event.detail.value) - 1] ?? '')}
        aria-label='类别'
      >
        <View className='tools-kind'>
          {words[at]}
          <Icon name='chevron-down' size={16} />
        </View>
      </Picker>
    </View>
  )
}
