import { useState } from 'react'
import { type BookingView, changeBooking } from '../../contract/receptions'
import { bookingToken, useKeptBookings } from '../keptBookings'
import { isOpen } from '../parts/sessionWords'
import { replace } from '../platform/navigate'
import { isRefusedWith } from '../refusal'
import { useAct } from '../useAct'
import { useReception } from './useReception'

/** Another time for a booking: at which reception, which slot, and the change itself. */
export const useRebook = (booking: BookingView) => {
  const own = isOpen(booking.session) ? booking.session.id : ''
  const [picked, setPicked] = useState(own)
  const [slot, setSlot] = useState<number | null>(null)
  const { data: session, error, reload } = useReception(picked, booking.id)
  const { send, busy, fault, clear } = useAct(changeBooking, failure => {
    if (isRefusedWith(failure, 'sessionFull', 'sessionNotOpen')) {
      setSlot(null)
      void reload()
    }
  })
  const pick = (id: string) => {
    clear()
    setSlot(null)
    setPicked(id)
  }
  const submit = async () => {
    if (slot === null) return
    const { id, revision } = booking
    const done = await send({ booking: id, revision, session: picked, slot }, id)
    if (!done) return
    const token = bookingToken(id)
    if (token) useKeptBookings.getState().keep(done, token)
    await replace('receptions/booking', { id, fresh: 'changed' })
  }
  const isHere = session?.id === picked
  return {
    picked,
    pick,
    slot,
    setSlot,
    session: isHere ? session : undefined,
    error,
    reload,
    busy,
    fault,
    submit,
  }
}
export type RebookState = ReturnType<typeof useRebook>
