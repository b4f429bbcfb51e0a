import { View } from '@tarojs/components'
import { Button } from '../parts/Button'
import { Check } from '../parts/Check'
import { classes } from '../parts/classes'
import { Empty } from '../parts/Empty'
import { PagedList } from '../parts/PagedList'
import { go } from '../platform/navigate'
import { SiteRow } from './SiteRow'
import type { Chosen } from './useChosen'
import type { Sites } from './useSites'

const columns = ['街道', '级别', '代表', '联络员', '30 天扫码', '最近扫码', '印制']

interface HeadsProps {
  readonly shown: readonly string[]
  readonly chosen: Chosen | null
}

/** The heads of the columns, on a desk only; the first box ticks every row that is shown. */
const Heads = ({ shown, chosen }: HeadsProps) => (
  <View className='desk-site-heads'>
    <View className='desk-site-tick'>
      {chosen && (
        <Check
          isBare
          label='选择列出的全部站点'
          value={shown.length > 0 && shown.every(code => chosen.codes.includes(code))}
          onChange={isOn => chosen.set(shown, isOn)}
        />
      )}
    </View>
    <View className='desk-site-name'>站点</View>
    <View className='desk-site-cells'>
      {columns.map(column => (
        <View
          key={column}
          className={classes('desk-site-cell', column === '30 天扫码' && 'desk-site-cell-number')}
        >
          {column}
        </View>
      ))}
    </View>
    <View>海报</View>
  </View>
)

interface Props {
  readonly sites: Sites
  /** Null for those who cannot print and so have nothing to tick for. */
  readonly chosen: Chosen | null
}

/** The sites that fit, as a table on a desk and as cards on a phone. */
export function SiteList({ sites, chosen }: Props) {
  const { list, isNarrowed, clear } = sites
  const now = Date.now()
  const empty = isNarrowed ? (
    <Empty
      icon='search'
      title='没有这样的站点'
      note='换个词，或者放宽条件。'
      action={<Button onClick={clear}>清除条件</Button>}
    />
  ) : (
    <Empty icon='building-2' title='还没有站点' note='新建一个，或者从表格导入。' />
  )
  return (
    <View className={classes('desk-site-table', list.isLoading && 'inbox-stale')}>
      {list.items.length > 0 && <Heads shown={list.items.map(({ code }) => code)} chosen={chosen} />}
      <PagedList
        list={list}
        rowKey={site => site.code}
        render={site => (
          <SiteRow
            site={site}
            now={now}
            onOpen={() => void go('staff/site', { code: site.code })}
            tick={
              chosen
                ? {
                    value: chosen.codes.includes(site.code),
                    onChange: isOn => chosen.set([site.code], isOn),
                  }
                : undefined
            }
          />
        )}
        empty={empty}
      />
    </View>
  )
}
