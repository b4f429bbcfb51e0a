import { View } from '@tarojs/components'
import { type BookingView, readBooking } from '../../contract/receptions'
import { dayOf, sayClock, sayDay } from '../../contract/time'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Page } from '../parts/Page'
import { Section } from '../parts/Section'
import { SlotGrid } from '../parts/SlotGrid'
import { Waiting } from '../parts/Waiting'
import { go } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { BookFault } from './BookFault'
import { LostBooking } from './LostBooking'
import { RebookList } from './RebookList'
import { type RebookState, useRebook } from './useRebook'

const sayAt = (at: string): string => `${sayDay(dayOf(at), Date.now())} ${sayClock(at)}`

interface PickedProps {
  readonly rebook: RebookState
  readonly own: string | null
}

const Picked = ({ rebook: { session, slot, setSlot, fault }, own }: PickedProps) => {
  if (!session) return <Waiting rows={1} />
  return (
    <Section title={`${sayDay(dayOf(session.startsAt), Date.now())} · ${session.site.name}`}>
      {fault && <BookFault fault={fault} session={session} />}
      <SlotGrid slots={session.slots} value={slot} onChange={setSlot} own={own} />
      {session.free === 0 && <View className='slots-full'>这一场已经约满，请看别的场次。</View>}
    </Section>
  )
}

/** Another time for a booking that stands: the old seat is kept until the new one is certain. */
const Change = ({ booking }: { readonly booking: BookingView }) => {
  const rebook = useRebook(booking)
  const { session, slot, picked, pick, busy, submit } = rebook
  const chosen = session?.slots.find(one => one.slot === slot)
  return (
    <Page
      title='改时间'
      footer={
        <Button kind='primary' block disabled={!chosen} busy={busy} onClick={() => void submit()}>
          {chosen ? `改到 ${sayAt(chosen.startsAt)}` : '请选一个时间'}
        </Button>
      }
    >
      <View className='book-now'>
        {`现在约的是 ${sayAt(booking.slotAt ?? booking.session.startsAt)}，${booking.session.site.name}。改好以后，原来的时间自动让出。`}
      </View>
      {picked && <Picked rebook={rebook} own={booking.slotAt} />}
      <RebookList booking={booking} picked={picked} onPick={({ id }) => pick(id)} />
    </Page>
  )
}

/** The reception was called off: another one is booked anew, before the others. */
const Again = ({ booking }: { readonly booking: BookingView }) => (
  <Page title='重新预约'>
    {booking.firstChoiceUntil && (
      <Notice kind='info'>{`${sayAt(booking.firstChoiceUntil)} 之前，您可以优先选：现场留的号也对您开放。`}</Notice>
    )}
    <RebookList
      booking={booking}
      picked={booking.session.id}
      onPick={({ id }) => void go('receptions/book', { session: id, first: booking.id })}
    />
  </Page>
)

/** Another time or place for a booking, whatever has become of it. */
export const Rebook = ({ id }: { readonly id: string }) => {
  const { data: booking, error, reload } = useEndpoint(readBooking, { booking: id }, { receiptFor: id })
  if (booking)
    return booking.acts.includes('change') ? <Change booking={booking} /> : <Again booking={booking} />
  return (
    <Page title='改时间'>{error ? <LostBooking id={id} error={error} onRetry={reload} /> : <Waiting />}</Page>
  )
}
