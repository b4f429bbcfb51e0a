import { View } from '@tarojs/components'
import { useState } from 'react'
import { Pressable } from '../parts/Pressable'
import { SearchBox } from '../parts/SearchBox'
import type { From } from './useFrom'
import type { Places, WhereStep } from './WhereSheet'

/** So many are shown of what was typed: whoever misses a place types one more sign. */
const MOST = 30

interface Props {
  readonly step: WhereStep
  readonly places: Places
  /** The slug of the street whose neighbourhoods are listed. */
  readonly street: string | null
  readonly onStreet: (slug: string) => void
  readonly onChoose: (from: From) => void
}

const streetsOf = ({ streets }: Places): From[] =>
  streets.flatMap(({ name, gcj02 }) => (gcj02 ? [{ name, gcj02 }] : []))

/** What is offered: what was typed, else the neighbourhoods of the street that was tapped. */
const offered = ({ step, places, street }: Props, q: string): readonly From[] => {
  if (step === 'stations') return places.landmarks.filter(({ name }) => name.includes(q))
  const named = [...streetsOf(places), ...places.neighbourhoods]
  if (q) return named.filter(({ name }) => name.includes(q)).slice(0, MOST)
  const whole = places.streets.find(({ slug }) => slug === street)
  const all = whole?.gcj02 ? [{ name: whole.name, gcj02: whole.gcj02 }] : []
  return [...all, ...places.neighbourhoods.filter(one => one.street === street)]
}

const Tile = ({ name, onClick }: { readonly name: string; readonly onClick: () => void }) => (
  <Pressable className='place-tile' onClick={onClick}>
    {name}
  </Pressable>
)

/** A place by its name: a street and then perhaps a neighbourhood of it, or a metro station. */
export const PlaceChoice = (props: Props) => {
  const { step, places, street, onStreet, onChoose } = props
  const [q, setQ] = useState('')
  const typed = q.trim()
  const isFirst = step === 'streets' && !street && !typed
  const found = isFirst ? [] : offered(props, typed)
  return (
    <View>
      <SearchBox
        label='输入名称'
        value={q}
        onChange={setQ}
        placeholder={step === 'stations' ? '站名' : '街道或居民区，例如 龙兴'}
      />
      <View className='place-tiles'>
        {isFirst &&
          places.streets.map(({ slug, name }) => (
            <Tile key={slug} name={name} onClick={() => onStreet(slug)} />
          ))}
        {found.map(place => (
          <Tile key={`${place.name} ${place.gcj02}`} name={place.name} onClick={() => onChoose(place)} />
        ))}
      </View>
      {!isFirst && found.length === 0 && <View className='place-none'>没有这个名字，少输几个字试试。</View>}
    </View>
  )
}
