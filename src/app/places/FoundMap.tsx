import { View } from '@tarojs/components'
import { useState } from 'react'
import { distanceBetween } from '../../contract/place'
import { readSite, type SiteView } from '../../contract/sites'
import { aria } from '../parts/aria'
import { Failed } from '../parts/Failed'
import { Icon } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import { SiteCardLine } from '../parts/SiteCardLine'
import { Waiting } from '../parts/Waiting'
import { useEndpoint } from '../useEndpoint'
import type { From } from '../where/useFrom'
import { NothingFound } from './Found'
import { type Picking, SiteMap } from './SiteMap'
import { siteTaps } from './siteTaps'
import type { Nearby } from './useNearby'

const cardOf = (site: SiteView, from: From | null) => ({
  ...site,
  distance: from && site.gcj02 ? distanceBetween(from.gcj02, site.gcj02) : null,
})

/** The card of the mark that was tapped, over the lower edge of the map. */
const Chosen = ({ code, from, onClose }: { code: string; from: From | null; onClose: () => void }) => {
  const { data, error, reload } = useEndpoint(readSite, { code })
  return (
    <View className='map-card' {...aria('region', '选中的站点')}>
      {data && <SiteCardLine site={cardOf(data, from)} now={Date.now()} {...siteTaps} />}
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting rows={1} />)}
      <Pressable className='map-card-close' onClick={onClose} label='收起'>
        <Icon name='x' size={18} />
      </Pressable>
    </View>
  )
}

/** The same sites on a map. */
export const FoundMap = ({
  nearby,
  picking,
}: {
  readonly nearby: Nearby
  readonly picking: Picking | null
}) => {
  const { map, where, places } = nearby
  const [chosen, setChosen] = useState<string | null>(null)
  const { data, error, reload } = map
  if (!data || !places) return error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />
  if (data.items.length === 0 && !picking) return <NothingFound {...nearby} />
  const isShown = data.items.some(({ code }) => code === chosen)
  return (
    <View className='map-frame'>
      <SiteMap
        sites={data.items}
        places={places}
        from={where.from?.gcj02 ?? null}
        chosen={chosen}
        onChoose={setChosen}
        picking={picking}
      />
      {chosen && isShown && !picking && (
        <Chosen key={chosen} code={chosen} from={where.from} onClose={() => setChosen(null)} />
      )}
      {data.total > data.items.length && (
        <View className='map-more'>{`地图上是最近的 ${data.items.length} 个`}</View>
      )}
    </View>
  )
}
