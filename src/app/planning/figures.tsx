import { View } from '@tarojs/components'
import { useState } from 'react'
import { listPlaces } from '../../contract/home'
import { readReceptionFigures } from '../../contract/receptions'
import { Office } from '../office/Office'
import { StreetSelect } from '../office/StreetSelect'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Waiting } from '../parts/Waiting'
import { useSession } from '../session'
import { useEndpoint } from '../useEndpoint'
import { FigureMonths } from './FigureMonths'
import { FigureSites } from './FigureSites'
import { FigureTotals } from './FigureTotals'
import { useYear } from './useYear'
import { YearChips } from './YearChips'
import './planning.css'

/** Those who see the whole district choose a street; the others see their own. */
const useIsDistrict = (): boolean =>
  useSession(
    ({ me }) => me?.duties.some(({ role }) => role === 'districtOfficer' || role === 'supervisor') ?? false,
  )

/** How the receptions of a year went, by month and by site; never by person. */
export default function FiguresPage() {
  const [year, setYear] = useYear()
  const [street, setStreet] = useState('')
  const streets = useEndpoint(listPlaces, useIsDistrict() ? {} : null).data?.streets ?? []
  const { data, error, reload } = useEndpoint(readReceptionFigures, {
    year,
    ...(street ? { street } : {}),
  })
  return (
    <Office
      title='接待统计'
      here='planning/figures'
      actions={
        <>
          <YearChips value={year} onChange={setYear} offers={[-1, 0]} />
          <StreetSelect streets={streets} value={street} onChange={setStreet} />
        </>
      }
    >
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />)}
      {data && data.total.planned === 0 && (
        <Empty icon='calendar' title={`${year} 年还没有公布过接待`} note='公布以后，这里会有数字。' />
      )}
      {data && data.total.planned > 0 && (
        <>
          <View className='office-paper count-paper'>
            <FigureTotals total={data.total} />
            <FigureMonths months={data.months} />
          </View>
          <FigureSites sites={data.sites} />
        </>
      )}
    </Office>
  )
}
