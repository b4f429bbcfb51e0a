import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../contract/endpoint'
import type { readScanFigures } from '../../contract/scanFigures'
import { BarChart } from '../parts/BarChart'
import { Button } from '../parts/Button'
import { Tallies } from '../parts/Tallies'
import { FaultRows } from './FaultRows'
import { ScanStreets } from './ScanStreets'
import { sayBar, scanBarsOf } from './scanBars'
import './ScanFigures.css'

type ScanFiguresView = OutputOf<typeof readScanFigures>

interface Props {
  readonly figures: ScanFiguresView
  readonly days: number
  /** The slug of the street they are of; empty for all. */
  readonly street: string
}

const share = (part: number, whole: number): string =>
  whole > 0 ? `${Math.round((part / whole) * 100)}%` : '—'

const Totals = ({ totals }: Pick<ScanFiguresView, 'totals'>) => {
  const { scans, acts } = totals
  return (
    <Tallies
      items={[
        { label: '扫码', value: `${scans}` },
        { label: '有后续操作', value: `${acts}`, note: `占 ${share(acts, scans)}` },
        { label: '打开就离开', value: `${scans - acts}`, note: `占 ${share(scans - acts, scans)}` },
        {
          label: '没人扫过的站点',
          value: `${totals.unscanned} / ${totals.sites}`,
          note: `${totals.toPrint} 个站点的海报要印`,
        },
      ]}
    />
  )
}

const Chart = ({ figures, days }: Omit<Props, 'street'>) => {
  const [isListed, setListed] = useState(false)
  const bars = scanBarsOf(figures.days, Date.now())
  const { scans, acts } = figures.totals
  return (
    <>
      <BarChart
        bars={bars}
        summary={`最近 ${days} 天扫码 ${scans} 次，其中 ${acts} 次有后续操作`}
        say={sayBar}
        idle={`每根柱子是${bars.length < days ? '一周' : '一天'}，深色是有后续操作的；点一下看数字`}
      />
      <Button kind='quiet' size='small' icon='list' onClick={() => setListed(!isListed)}>
        {isListed ? '收起数字' : '列出数字'}
      </Button>
      {isListed && (
        <View className='scan-list'>
          {[...bars].reverse().map(bar => (
            <View key={bar.key}>{sayBar(bar)}</View>
          ))}
        </View>
      )}
    </>
  )
}

/** Scans of the posters as figures, one chart, a comparison of the streets, and the ways to the sites that need care. */
export function ScanFigures({ figures, days, street }: Props) {
  const { totals, streets } = figures
  return (
    <>
      <View className='office-paper'>
        <Totals totals={totals} />
        <Chart figures={figures} days={days} />
      </View>
      <FaultRows street={street} />
      {streets.length > 1 && <ScanStreets streets={streets} />}
    </>
  )
}
