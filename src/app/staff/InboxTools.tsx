import { View } from '@tarojs/components'
import { type Category, categories, categoryWords } from '../../contract/opinions'
import type { Option } from '../parts/Choice'
import { SearchBox } from '../parts/SearchBox'
import { Select } from '../parts/Select'
import type { Inbox } from './useInbox'
import './InboxTools.css'

type Props = Pick<Inbox, 'typed' | 'setTyped' | 'category' | 'setCategory'>

const kinds: readonly Option<Category | ''>[] = [
  { value: '', label: '全部类别' },
  ...categories.map(value => ({ value, label: categoryWords[value] })),
]

/** Look for words or a receipt code, and for one kind. */
export const InboxTools = ({ typed, setTyped, category, setCategory }: Props) => (
  <View className='tools'>
    <SearchBox label='查找意见' placeholder='编号或文字' value={typed} onChange={setTyped} />
    <Select label='类别' options={kinds} value={category} onChange={setCategory} />
  </View>
)
