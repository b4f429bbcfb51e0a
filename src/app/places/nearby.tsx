import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Gcj02 } from '../../contract/place'
import { classes } from '../parts/classes'
import { MoreLink } from '../parts/MoreLink'
import { Page } from '../parts/Page'
import { Pressable } from '../parts/Pressable'
import { SearchBox } from '../parts/SearchBox'
import { chooseOnMap } from '../platform/chooseOnMap'
import { go } from '../platform/navigate'
import { useIsDesk } from '../useIsDesk'
import { WhereAsk, WhereLine } from '../where/WhereLine'
import { WhereSheet, type WhereStep } from '../where/WhereSheet'
import { Filters } from './Filters'
import { FoundCount, FoundList } from './Found'
import { FoundMap } from './FoundMap'
import { useNearby } from './useNearby'
import './nearby.css'

const looks = [
  { name: 'list', words: '列表' },
  { name: 'map', words: '地图' },
] as const
type Look = (typeof looks)[number]['name']

const Looks = ({ look, onChange }: { readonly look: Look; readonly onChange: (look: Look) => void }) => (
  <View className='looks'>
    {looks.map(({ name, words }) => (
      <Pressable
        key={name}
        className={classes('looks-one', name === look && 'looks-on')}
        onClick={() => onChange(name)}
        isOn={name === look}
      >
        {words}
      </Pressable>
    ))}
  </View>
)

/** The sites around a place, by words and filters: one result, as a list or as a map, side by side on a desk. */
export default function NearbyPage() {
  const isDesk = useIsDesk()
  const [look, setLook] = useState<Look>('list')
  const [step, setStep] = useState<WhereStep | null>(null)
  const [isPicking, setPicking] = useState(false)
  const nearby = useNearby(isDesk || look === 'map')
  const { narrowing, narrow, where, places, list } = nearby

  const closing = (act: () => unknown) => () => {
    setStep(null)
    void act()
  }
  const pickHere = () => {
    setLook('map')
    setPicking(true)
  }
  const picked = (gcj02: Gcj02) => {
    where.choose({ name: '地图上选的地方', gcj02 })
    setPicking(false)
  }
  const picking = isPicking ? { onPick: picked, onCancel: () => setPicking(false) } : null
  const isList = isDesk || look === 'list'
  return (
    <Page title='找站点' wide>
      <View className='nearby'>
        <View className='nearby-main'>
          <SearchBox
            label='查找站点'
            value={narrowing.q}
            onChange={q => narrow({ q })}
            placeholder='站点、街道、居民区或代表姓名'
          />
          <Filters narrowing={narrowing} streets={places?.streets ?? []} onChange={narrow} />
          <View className='nearby-bar'>
            <WhereLine where={where} onChange={() => setStep('ways')} />
            {!isDesk && <Looks look={look} onChange={setLook} />}
          </View>
          {isList && <WhereAsk where={where} onStreets={() => setStep('streets')} />}
          <View className='found-head'>
            <FoundCount list={list} where={where} />
            <MoreLink
              text='代表接待日程'
              onClick={() => void go('receptions/schedule', { street: narrowing.street })}
            />
          </View>
          {isList && <FoundList key={nearby.question} {...nearby} />}
        </View>
        {(isDesk || look === 'map') && (
          <View className='nearby-map'>
            <FoundMap nearby={nearby} picking={picking} />
          </View>
        )}
      </View>
      <WhereSheet
        step={step}
        places={places}
        onStep={setStep}
        onMine={closing(where.askDevice)}
        onMap={closing(chooseOnMap ? where.pickElsewhere : pickHere)}
        onChoose={from => closing(() => where.choose(from))()}
      />
    </Page>
  )
}
