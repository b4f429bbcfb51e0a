import { useState } from 'react'
import type { SessionView } from '../../contract/receptions'
import { saySpan } from '../../contract/time'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { useParams } from '../platform/navigate'
import { useShare } from '../platform/share'
import { isRefusedWith } from '../refusal'
import { NoSession } from './NoSession'
import { useOwnBooking } from './OwnBooking'
import { SessionBody } from './SessionBody'
import { SessionFoot } from './SessionFoot'
import { useReception } from './useReception'
import './icons.css'
import './session.css'

const titleOf = (session: SessionView | undefined): string =>
  session
    ? `${saySpan(session.startsAt, session.endsAt, Date.now())} ${session.site.name}：代表接待`
    : '人大代表接待'

/** One reception: when and where, who listens, and a place to be had. */
export default function SessionPage() {
  const { id = '' } = useParams()
  const { data: session, error, reload } = useReception(id)
  const own = useOwnBooking(session)
  const [slot, setSlot] = useState<number | null>(null)
  const share = useShare({ title: titleOf(session), page: 'receptions/session', params: { id } })
  const isMissing = !id || isRefusedWith(error, 'notFound', 'badInput')
  return (
    <Page
      title='接待详情'
      wide
      footer={session && !isMissing && <SessionFoot session={session} own={own} slot={slot} />}
    >
      {isMissing ? (
        <NoSession />
      ) : session ? (
        <SessionBody session={session} own={own} slot={slot} onSlot={setSlot} onShare={share} />
      ) : error ? (
        <Failed error={error} onRetry={() => void reload()} />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}
