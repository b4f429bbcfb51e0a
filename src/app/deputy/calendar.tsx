import { View } from '@tarojs/components'
import type { Me } from '../../contract/session'
import { LeaveButton } from '../acting/LeaveButton'
import { sayPlaces, useDuty } from '../acting/useDuty'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { CalendarBody } from './CalendarBody'
import { DeputyRooms } from './DeputyRooms'
import './opinions.css'

const Who = ({ me }: { readonly me: Me }) => (
  <View className='deputy-who'>
    <View className='deputy-name'>{`${me.name}代表 · ${sayPlaces(me.duties.map(({ place }) => place))}`}</View>
    <LeaveButton />
  </View>
)

/** The deputy's one calendar: receptions, swaps, campaigns, days away, and the opinions that wait for a word. */
export default function CalendarPage() {
  const me = useDuty()
  return (
    <Page title='接待日历' wide footer={<DeputyRooms here='deputy/calendar' />}>
      {me ? (
        <>
          <Who me={me} />
          <CalendarBody key={me.id} person={me.id} />
        </>
      ) : (
        <Waiting />
      )}
    </Page>
  )
}
