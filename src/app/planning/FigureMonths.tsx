import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReceptionCounts } from '../../contract/receptions'
import { BarChart } from '../parts/BarChart'
import { Button } from '../parts/Button'
import type { Bar } from '../parts/bars'
import { sayWait } from './FigureTotals'

type Month = ReceptionCounts & { readonly month: number }

const barOf = ({ month, planned, held }: Month): Bar => ({
  key: String(month),
  name: `${month}月`,
  tick: `${month}月`,
  value: planned,
  part: held,
})

const sayMonth = ({ planned, held, bookings, walkIns, matters, waitMinutes, month }: Month): string =>
  [
    `${month}月：公布 ${planned} 场，已接待 ${held} 场`,
    `预约 ${bookings} 人，现场 ${walkIns} 人，反映 ${matters} 件`,
    waitMinutes !== null && `等候 ${sayWait(waitMinutes)}`,
  ]
    .filter(Boolean)
    .join('；')

/** Receptions held of those that were public, month by month; the rest of each month in words. */
export const FigureMonths = ({ months }: { readonly months: readonly Month[] }) => {
  const [isListed, setListed] = useState(false)
  const say = ({ key }: Bar) => {
    const month = months.find(one => String(one.month) === key)
    return month ? sayMonth(month) : ''
  }
  return (
    <>
      <BarChart
        bars={months.map(barOf)}
        room={12}
        summary='每个月公布和已接待的场次'
        say={say}
        idle='浅色是公布的场次，深色是已接待的；点一下看这个月'
      />
      <Button kind='quiet' size='small' icon='list' onClick={() => setListed(!isListed)}>
        {isListed ? '收起数字' : '列出数字'}
      </Button>
      {isListed && (
        <View className='count-list'>
          {months.map(month => (
            <View key={month.month}>{sayMonth(month)}</View>
          ))}
        </View>
      )}
    </>
  )
}
