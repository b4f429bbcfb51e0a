import { View } from '@tarojs/components'
import { posterFaultWords, type StaffSite } from '../../contract/sites'
import { type Instant, sayDay, sayTime } from '../../contract/time'
import { BarChart } from '../parts/BarChart'
import { Notice } from '../parts/Notice'
import { Section } from '../parts/Section'
import { Tallies } from '../parts/Tallies'
import { faultAdvice } from './faults'
import { sayBar, scanBarsOf } from './scanBars'

interface Props {
  readonly site: StaffSite
  readonly now: Instant
}

/** How the poster of a site does: what is wrong and what to do about it, and who came by it in these thirty days. */
export function SiteHealth({ site, now }: Props) {
  const { scans, printedOn, faults } = site
  const { last30, left30, lastAt, firstAt, total } = scans
  const idle = lastAt
    ? `最近一次 ${sayTime(lastAt, now)}，第一次 ${firstAt ? sayTime(firstAt, now) : '—'}`
    : '还没有人扫过'
  return (
    <Section title='海报与扫码'>
      {faults.map(fault => (
        <Notice key={fault} kind='warn'>{`${posterFaultWords[fault]}。${faultAdvice[fault]}`}</Notice>
      ))}
      <View className='office-paper'>
        <Tallies
          items={[
            { label: '30 天扫码', value: `${last30}` },
            { label: '打开就离开', value: `${left30}` },
            { label: '累计扫码', value: `${total}` },
            { label: '海报印于', value: printedOn ? sayDay(printedOn, now) : '没有登记' },
          ]}
        />
        <BarChart
          bars={scanBarsOf(scans.days, now)}
          summary={`最近 30 天扫码 ${last30} 次，其中 ${left30} 次打开就离开`}
          say={sayBar}
          idle={idle}
        />
      </View>
    </Section>
  )
}
