import { View } from '@tarojs/components'
import { posterFaults, type SiteLevel, siteLevels, siteLevelWords } from '../../contract/sites'
import { Chips } from '../parts/Chips'
import { SearchBox } from '../parts/SearchBox'
import { Select } from '../parts/Select'
import { faultTags } from './faults'
import type { SiteFilters, Sites } from './useSites'
import './SiteFilterBar.css'

const levels: readonly { value: SiteLevel | ''; label: string }[] = [
  { value: '', label: '全部级别' },
  ...siteLevels.map(value => ({ value, label: siteLevelWords[value] })),
]
const states: readonly { value: SiteFilters['state']; label: string }[] = [
  { value: 'open', label: '开放中' },
  { value: 'closed', label: '已关闭' },
  { value: 'all', label: '全部状态' },
]
const faults: readonly { value: SiteFilters['fault']; label: string }[] = [
  { value: '', label: '全部' },
  { value: 'any', label: '海报有问题' },
  ...posterFaults.map(value => ({ value, label: faultTags[value] })),
]

/** Looks for words, and narrows by street, level, state and what is wrong with the poster. */
export function SiteFilterBar({ sites }: { readonly sites: Sites }) {
  const { filters, filter, typed, setTyped, list } = sites
  const streets = list.extra?.streets ?? []
  return (
    <View className='site-filters'>
      <View className='site-filter-line'>
        <SearchBox label='查找站点' placeholder='名称、地址、编号' value={typed} onChange={setTyped} />
        <View className='site-filter-selects'>
          {streets.length > 1 && (
            <Select
              label='街道'
              value={filters.street}
              options={[
                { value: '', label: '全部街道' },
                ...streets.map(({ slug, name }) => ({ value: slug, label: name })),
              ]}
              onChange={street => filter({ street })}
            />
          )}
          <Select label='级别' value={filters.level} options={levels} onChange={level => filter({ level })} />
          <Select label='状态' value={filters.state} options={states} onChange={state => filter({ state })} />
        </View>
      </View>
      <Chips label='海报情况' value={filters.fault} options={faults} onChange={fault => filter({ fault })} />
    </View>
  )
}
