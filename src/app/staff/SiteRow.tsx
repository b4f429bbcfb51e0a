import { View } from '@tarojs/components'
import { type StaffSiteCard, siteLevelWords } from '../../contract/sites'
import { type Instant, sayTime } from '../../contract/time'
import { Check } from '../parts/Check'
import { classes } from '../parts/classes'
import { Pressable } from '../parts/Pressable'
import { Tag } from '../parts/Tag'
import { faultTags } from './faults'
import { sayDate } from './sayDate'
import './SiteRow.css'

interface CellProps {
  readonly label: string
  readonly children: string
  readonly tone?: 'number' | 'lack' | false
}

const Cell = ({ label, children, tone }: CellProps) => (
  <View className={classes('desk-site-cell', tone && `desk-site-cell-${tone}`)}>
    <View className='desk-site-cell-label'>{label}</View>
    {children}
  </View>
)

const Numbers = ({ site, now }: { readonly site: StaffSiteCard; readonly now: Instant }) => (
  <View className='desk-site-cells'>
    <Cell label='街道'>{site.street.name}</Cell>
    <Cell label='级别'>{siteLevelWords[site.level]}</Cell>
    <Cell label='代表' tone={site.deputies === 0 && 'lack'}>
      {`${site.deputies} 位`}
    </Cell>
    <Cell label='联络员' tone={!site.hasLiaison && 'lack'}>
      {site.hasLiaison ? '有' : '没有'}
    </Cell>
    <Cell label='30 天扫码' tone='number'>
      {String(site.scans30)}
    </Cell>
    <Cell label='最近扫码'>{site.lastScanAt ? sayTime(site.lastScanAt, now) : '—'}</Cell>
    <Cell label='印制'>{site.printedOn ? sayDate(site.printedOn, now) : '—'}</Cell>
  </View>
)

interface RowProps {
  readonly site: StaffSiteCard
  readonly now: Instant
  readonly onOpen: () => void
  /** Without it the row cannot be ticked. */
  readonly tick?: { readonly value: boolean; readonly onChange: (value: boolean) => void } | undefined
}

/** A site in the stewards' list: a line of a table on a desk, a card on a phone; the whole of it opens the site. */
export const SiteRow = ({ site, now, onOpen, tick }: RowProps) => (
  <View className={classes('desk-site', tick?.value && 'desk-site-on')}>
    <View className='desk-site-tick'>
      {tick && <Check isBare label={`选择${site.name}`} value={tick.value} onChange={tick.onChange} />}
    </View>
    <View className='desk-site-name'>
      <Pressable className='desk-site-open' onClick={onOpen}>
        <View className='desk-site-title'>{site.name}</View>
        <View className='desk-site-note'>{`${site.code} · ${site.address}`}</View>
      </Pressable>
    </View>
    <Numbers site={site} now={now} />
    <View className='desk-site-faults'>
      {site.isClosed && <Tag tone='calm'>已关闭</Tag>}
      {!site.isClosed &&
        site.faults.map(fault => (
          <Tag key={fault} tone={fault === 'outdated' || fault === 'namesOutdated' ? 'bad' : 'warn'}>
            {faultTags[fault]}
          </Tag>
        ))}
    </View>
  </View>
)
