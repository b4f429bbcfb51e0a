import { View } from '@tarojs/components'
import { useState } from 'react'
import { listSites, type SiteCard, type SiteLevel, siteLevels, siteLevelWords } from '../../contract/sites'
import { Card } from '../parts/Card'
import { Choice } from '../parts/Choice'
import { Empty } from '../parts/Empty'
import { Input } from '../parts/Input'
import { PagedList } from '../parts/PagedList'
import { Picker } from '../parts/Picker'
import { Row } from '../parts/Row'
import { go } from '../platform/navigate'
import { usePaged } from '../usePaged'
import { useSettled } from '../useSettled'

const levels = [
  { value: 'ALL', label: '全部' },
  ...siteLevels.map(level => ({ value: level, label: siteLevelWords[level].replace('代表', '') })),
]

const isLevel = (value: string): value is SiteLevel => value in siteLevelWords

const SiteLine = ({ site }: { site: SiteCard }) => (
  <View className='site-row'>
    <Card>
      <Row
        icon='map-pin'
        title={site.name}
        note={`${site.street.name} · ${site.address}`}
        onClick={() => void go('resident/site', { code: site.code, from: 'list' })}
      />
    </Card>
  </View>
)

/** The sites of the district, narrowed by street, kind and name. */
export const SiteFinder = () => {
  const [q, setQ] = useState('')
  const [street, setStreet] = useState('')
  const [level, setLevel] = useState('ALL')
  const list = usePaged(listSites, {
    q: useSettled(q.trim()) || undefined,
    street: street || undefined,
    level: isLevel(level) ? level : undefined,
  })
  const streets = [
    { value: 'ALL', label: '全部街道' },
    ...(list.extra?.streets.map(({ slug, name }) => ({ value: slug, label: name })) ?? []),
  ]
  return (
    <View>
      <View className='finder-two'>
        <Input label='小区或站点名' value={q} onChange={setQ} placeholder='例如 幸福里' max={40} />
        <Picker
          label='街道'
          options={streets}
          value={street || 'ALL'}
          onChange={slug => setStreet(slug === 'ALL' ? '' : slug)}
        />
      </View>
      <Choice label='类型' options={levels} value={level} onChange={setLevel} columns={4} />
      <PagedList
        list={list}
        rowKey={site => site.code}
        render={site => <SiteLine site={site} />}
        empty={<Empty icon='map-pin' title='没有找到这样的站点' note='换一个街道，或少输几个字试试。' />}
      />
    </View>
  )
}
