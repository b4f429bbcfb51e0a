import { View } from '@tarojs/components'
import { live } from '../parts/aria'
import { Button } from '../parts/Button'
import { classes } from '../parts/classes'
import { Empty } from '../parts/Empty'
import { PagedList } from '../parts/PagedList'
import { SiteCardLine } from '../parts/SiteCardLine'
import { loosenings } from './narrowing'
import { siteTaps } from './siteTaps'
import type { Nearby } from './useNearby'
import { useUnfolded } from './useUnfolded'

/** Nothing fits: each filter that could be taken away, as a button. */
export const NothingFound = ({
  narrowing,
  narrow,
  places,
}: Pick<Nearby, 'narrowing' | 'narrow' | 'places'>) => {
  const street = places?.streets.find(({ slug }) => slug === narrowing.street)?.name ?? '这个街道'
  const ways = loosenings(narrowing, street)
  return (
    <Empty
      icon='map-pin'
      title='没有找到这样的站点'
      note={ways.length > 0 ? '条件放宽一点，也许就有。' : '这里还没有站点。'}
      action={
        <View className='loosen'>
          {ways.map(({ words, without }) => (
            <Button key={words} onClick={() => narrow(without)}>
              {words}
            </Button>
          ))}
        </View>
      }
    />
  )
}

/** How many were found, and how they are sorted. */
export const FoundCount = ({ list, where }: Pick<Nearby, 'list' | 'where'>) => (
  <View className='found-count' {...live}>
    {list.extra ? `找到 ${list.total} 个站点${where.from ? '，近的在前' : ''}` : ' '}
  </View>
)

/** The sites as a list that grows at its end. */
export const FoundList = (nearby: Nearby) => (
  <View className={classes('found', nearby.list.isLoading && 'found-stale')}>
    <PagedList
      list={useUnfolded(nearby.list)}
      rowKey={({ code }) => code}
      render={site => <SiteCardLine site={site} now={Date.now()} {...siteTaps} />}
      empty={<NothingFound {...nearby} />}
    />
  </View>
)
