import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Input } from '../parts/Input'
import { Page } from '../parts/Page'
import { useParams } from '../platform/navigate'
import { useFindBooking } from './useFindBooking'
import './findBooking.css'

/** The way back for those who did not sign in: the code of the booking alone. */
export default function FindBookingPage() {
  const params = useParams()
  const [code, setCode] = useState(params.code ?? '')
  const { fault, isAsking, find } = useFindBooking()
  return (
    <Page title='查预约'>
      <Card>
        <Input
          label='预约码'
          hint='约好时给您的 8 位码，大小写和短横都不要紧。'
          placeholder='例如 7K3M-9PQR'
          value={code}
          onChange={text => setCode(text.toUpperCase())}
          onDone={() => find(code)}
          max={12}
          error={fault}
        />
        <Button kind='primary' icon='search' block busy={isAsking} onClick={() => find(code)}>
          查看
        </Button>
      </Card>
      <View className='booking-lost'>
        忘了预约码也不要紧：当天到站点报称呼和时间，联络员在名单里找得到您。
      </View>
    </Page>
  )
}
