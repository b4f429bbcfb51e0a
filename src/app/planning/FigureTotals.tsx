import type { ReceptionCounts } from '../../contract/receptions'
import { Tallies } from '../parts/Tallies'

/** The median of minutes that people waited; nobody was timed where the door kept no times. */
export const sayWait = (minutes: number | null): string => (minutes === null ? '—' : `${minutes} 分钟`)

/** The year in a few numbers. */
export const FigureTotals = ({ total }: { readonly total: ReceptionCounts }) => {
  const { planned, held, cancelled, bookings, walkIns, noShows, matters, waitMinutes } = total
  return (
    <Tallies
      items={[
        { label: '已接待 / 公布', value: `${held} / ${planned}`, note: `取消 ${cancelled} 场` },
        { label: '预约', value: `${bookings} 人`, note: `没有来 ${noShows} 人` },
        { label: '现场取号', value: `${walkIns} 人` },
        { label: '等候时间', value: sayWait(waitMinutes), note: '到场到接谈，中位数' },
        { label: '反映事项', value: `${matters} 件`, note: '都转成了意见' },
      ]}
    />
  )
}
