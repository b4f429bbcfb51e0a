import { categories, categoryWords } from '../../contract/opinions'
import { Icon } from '../parts/Icon'
import type { InboxToolsProps } from './InboxTools'
import './InboxTools.css'

/** Look for words or a receipt code, and for one kind: the browser's own search field and list. */
export function InboxTools({ typed, setTyped, category, setCategory }: InboxToolsProps) {
  return (
    <div className='tools'>
      <label className='tools-search'>
        <Icon name='search' size={18} />
        <input
          type='search'
          className='tools-input'
          value={typed}
          placeholder='编号或文字'
          maxLength={40}
          aria-label='查找意见'
          onChange={event => setTyped(event.target.value)}
          onKeyDown={event => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </label>
      <label className='tools-kind'>
        <select
          className='tools-select'
          value={category}
          aria-label='类别'
          onChange={event => setCategory(categories.find(one => one === event.target.value) ?? '')}
        >
          <option value=''>全部类别</option>
          {categories.map(one => (
            <option key={one} value={one}>
              {categoryWords[one]}
            </option>
          ))}
        </select>
        <Icon name='chevron-down' size={16} />
      </label>
    </div>
  )
}
