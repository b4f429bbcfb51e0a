import * as v from 'valibot'
import type { InputOf } from '../../contract/endpoint'
import { type Faults, faultsOf } from '../../contract/faults'
import type { OpinionCard } from '../../contract/opinions/schemas'
import { type bookSession, newBooking } from '../../contract/receptions/bookings'
import type { Need } from '../../contract/receptions/statuses'

/** What somebody writes to get a place. */
export interface BookingForm {
  readonly slot: number | null
  readonly name: string
  readonly phone: string
  readonly subject: string
  readonly opinion: OpinionCard | null
  readonly needs: readonly Need[]
}

interface Whereto {
  readonly session: string
  /** Whether nothing is free, so that only the waitlist is left. */
  readonly isFull: boolean
  readonly onBehalf: boolean
}

const fill = (form: BookingForm, { session, isFull, onBehalf }: Whereto) => ({
  session,
  slot: isFull ? undefined : (form.slot ?? undefined),
  mayWait: isFull,
  name: form.name,
  phone: form.phone.trim() || undefined,
  subject: form.subject.trim() || undefined,
  opinion: form.opinion?.id,
  needs: [...form.needs],
  onBehalf,
})

/** Checks a form with the schema that the server uses too: what to send, or field → sentence for each fault. */
export const checkForm = (
  form: BookingForm,
  whereto: Whereto,
): { readonly input: InputOf<typeof bookSession> | null; readonly faults: Faults } => {
  const parsed = v.safeParse(newBooking, fill(form, whereto))
  const slotFault: Faults = !whereto.isFull && form.slot === null ? { slot: '请选一个时间' } : {}
  const faults = { ...(parsed.success ? {} : faultsOf(parsed.issues)), ...slotFault }
  return { input: parsed.success && !slotFault.slot ? parsed.output : null, faults }
}
