import { useState } from 'react'
import type { Faults } from '../../contract/faults'
import { type BookingView, bookSession, type SessionView } from '../../contract/receptions'
import type { Need } from '../../contract/receptions/statuses'
import type { CallFailed } from '../call'
import { useKeptBookings } from '../keptBookings'
import { replace } from '../platform/navigate'
import { reveal } from '../platform/reveal'
import { isRefusedWith } from '../refusal'
import { useAct } from '../useAct'
import { type BookingForm, checkForm } from './bookingForm'

/** The fields in the order of the form, to show the first that is wrong. */
const order = ['slot', 'name', 'phone', 'subject', 'opinion']

interface Asked {
  readonly session: SessionView
  /** The slot that was chosen on the page before. */
  readonly slot: number | null
  /** A booking that was called off, in whose place this one is chosen. */
  readonly before: BookingView | null
  readonly onBehalf: boolean
  readonly reload: () => Promise<void>
}

const revealFirst = (faults: Faults): void => {
  const first = order.find(name => faults[name])
  if (first) void reveal(`field-${first}`)
}

interface Known {
  readonly name: string
  readonly needs: readonly Need[]
  readonly subject?: string | null
}

/** What need not be written again. */
const begun = (known: Known | null) => ({
  name: known?.name ?? '',
  phone: '',
  subject: known?.subject ?? '',
  opinion: null,
  needs: known?.needs ?? [],
})

/** The form of one booking: what is written, what is wrong with it, and sending it. */
export const useBook = ({ session, slot, before, onBehalf, reload }: Asked) => {
  const { booker, keep, remember } = useKeptBookings.getState()
  const [form, setForm] = useState<BookingForm>(() => ({
    slot,
    ...begun(before ?? (onBehalf ? null : booker)),
  }))
  const [faults, setFaults] = useState<Faults>({})
  const refused = (failure: CallFailed) => {
    setFaults(failure.fields ?? {})
    // Somebody was faster: what is free now is asked anew, and has to be chosen anew.
    if (isRefusedWith(failure, 'sessionFull', 'sessionNotOpen')) {
      setForm(old => ({ ...old, slot: null }))
      void reload()
    }
  }
  const { send, busy, fault, clear } = useAct(bookSession, refused)

  const isFree = session.slots.some(one => one.slot === form.slot && one.free > 0)
  const shown = { ...form, slot: isFree ? form.slot : null }
  const edit = (changes: Partial<BookingForm>) => {
    clear()
    setFaults({})
    setForm(old => ({ ...old, ...changes }))
  }
  const submit = async () => {
    const isFull = session.free === 0
    const { input, faults: found } = checkForm(shown, { session: session.id, isFull, onBehalf })
    setFaults(found)
    if (!input) return revealFirst(found)
    const done = await send(input, before?.id)
    if (!done) return
    const { booking, token } = done
    if (token) keep(booking, token)
    if (!onBehalf) remember({ name: form.name.trim(), needs: form.needs })
    await replace('receptions/booking', { id: booking.id, fresh: 'yes' })
  }
  return { form: shown, edit, faults, fault, busy, submit: () => void submit() }
}
export type BookState = ReturnType<typeof useBook>
