import { readBooking } from '../../contract/receptions'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { useParams } from '../platform/navigate'
import { isRefusedWith } from '../refusal'
import { useEndpoint } from '../useEndpoint'
import { NewBooking } from './NewBooking'
import { NoSession } from './NoSession'
import { Rebook } from './Rebook'
import { useReception } from './useReception'
import './icons.css'
import './session.css'
import './book.css'

const slotIn = (slot: string | undefined): number | null => (slot && /^\d+$/.test(slot) ? Number(slot) : null)

interface LoadProps {
  readonly id: string
  readonly slot: number | null
  /** The booking that was called off, in whose place this one is chosen before the others. */
  readonly first: string | undefined
}

const Load = ({ id, slot, first }: LoadProps) => {
  const { data: session, error, reload } = useReception(id, first)
  const before = useEndpoint(readBooking, first ? { booking: first } : null, { receiptFor: first ?? '' })
  const isMissing = !id || isRefusedWith(error, 'notFound', 'badInput')
  if (session && !isMissing && !before.isLoading)
    return <NewBooking session={session} slot={slot} before={before.data ?? null} reload={reload} />
  return (
    <Page title='预约接待'>
      {isMissing ? (
        <NoSession />
      ) : error ? (
        <Failed error={error} onRetry={() => void reload()} />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}

/** A place at a reception: a new one (`session`, `slot`), or another one in the place of an old one (`booking`). */
export default function BookPage() {
  const { session = '', slot, booking, first } = useParams()
  return booking ? <Rebook id={booking} /> : <Load id={session} slot={slotIn(slot)} first={first} />
}
