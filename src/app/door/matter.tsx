import { View } from '@tarojs/components'
import { backTo, Office } from '../office/Office'
import { Button } from '../parts/Button'
import { Waiting } from '../parts/Waiting'
import { replace, useParams } from '../platform/navigate'
import { useKept } from '../queueUse'
import { findGuest } from './finding'
import { MatterKept, MatterReceipt } from './MatterDone'
import { MatterForm } from './MatterForm'
import { useDoor } from './useDoor'
import { type MatterState, useMatter } from './useMatter'
import './door.css'

const within = { title: '今天的接待', onBack: () => backTo('door/today') }

const Footer = ({ matter, again }: { readonly matter: MatterState; readonly again: () => void }) => {
  const { code, isKept, isSending, send } = matter
  if (!code && !isKept) {
    return (
      <Button kind='primary' icon='send' block busy={isSending} onClick={send}>
        记为意见
      </Button>
    )
  }
  return (
    <View className='matter-next'>
      <Button block onClick={again}>
        再记一件
      </Button>
      <Button kind='primary' block onClick={within.onBack}>
        回到名单
      </Button>
    </View>
  )
}

/** One thing that somebody brought up, on its way to an opinion. */
export default function MatterPage() {
  const { session = '', booking, tap } = useParams()
  const { receptions, error } = useDoor()
  const { known } = useKept()
  const found = findGuest(receptions ?? [], booking, known)
  const matter = useMatter({ session, booking: found?.guest.id ?? booking, found, refused: tap })
  const again = () => void replace('door/matter', { session, booking })
  const guest = found?.guest
  // Whether a PIN is asked, and of whom it is, follow from the booking.
  const isReady = !booking || receptions !== null || error !== undefined
  return (
    <Office
      title='记下一件事'
      here='door/today'
      within={within}
      footer={isReady && <Footer matter={matter} again={again} />}
    >
      <View className='office-column'>
        {guest?.subject && !matter.code && (
          <View className='matter-who'>{`${guest.name}想谈：${guest.subject}`}</View>
        )}
        {!isReady && <Waiting />}
        {matter.code && <MatterReceipt matter={matter} code={matter.code} />}
        {!matter.code && matter.isKept && <MatterKept hasBooking={Boolean(guest)} />}
        {isReady && !matter.code && !matter.isKept && <MatterForm matter={matter} />}
      </View>
    </Office>
  )
}
