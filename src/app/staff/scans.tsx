import { View } from '@tarojs/components'
import { useState } from 'react'
import { makePosters } from '../../contract/posters'
import { readScanFigures } from '../../contract/scanFigures'
import { listStaffSites } from '../../contract/sites'
import { Office } from '../office/Office'
import { StreetSelect } from '../office/StreetSelect'
import { useMay } from '../office/useMay'
import { Button } from '../parts/Button'
import { Chips } from '../parts/Chips'
import { Failed } from '../parts/Failed'
import { Waiting } from '../parts/Waiting'
import { go } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { ScanFigures } from './ScanFigures'

const spans = [
  { value: '30', label: '30 天' },
  { value: '90', label: '90 天' },
  { value: '365', label: '一年' },
] as const

/** Which posters work: how often they are scanned, where, and which ones want looking after. */
export default function ScansPage() {
  const [days, setDays] = useState<(typeof spans)[number]['value']>('30')
  const [street, setStreet] = useState('')
  const mayPrint = useMay(makePosters)
  const streets = useEndpoint(listStaffSites, {}).data?.streets ?? []
  const { data, error, reload } = useEndpoint(
    readScanFigures,
    { days, ...(street ? { street } : {}) },
    { onShow: true },
  )
  return (
    <Office
      title='海报与扫码'
      here='staff/scans'
      actions={
        mayPrint && (
          <Button kind='primary' icon='printer' onClick={() => void go('staff/posters')}>
            制作海报
          </Button>
        )
      }
    >
      <View className='scan-filters'>
        <Chips label='多长时间' options={spans} value={days} onChange={setDays} />
        <StreetSelect streets={streets} value={street} onChange={setStreet} />
      </View>
      {data && <ScanFigures figures={data} days={Number(days)} street={street} />}
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />)}
    </Office>
  )
}
