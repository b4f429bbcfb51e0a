import { listMyOpinions } from '../../contract/opinions'
import { MoreLink } from '../parts/MoreLink'
import { OpinionCard } from '../parts/OpinionCard'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'
import { useReceipts } from '../receipts'
import { useEndpoint } from '../useEndpoint'
import { ReceiptCard } from './ReceiptCard'
import { useIsResident } from './useIsResident'

const LATEST = 2

const open = (id: string) => void go('resident/opinion', { id })
const all = <MoreLink text='全部' onClick={() => void go('resident/opinions')} />

const OfResident = () => {
  const { data } = useEndpoint(listMyOpinions, {}, { onShow: true })
  const cards = data?.items.slice(0, LATEST) ?? []
  if (cards.length === 0) return null
  return (
    <Section title='我最近的意见' extra={all}>
      {cards.map(card => (
        <OpinionCard key={card.id} card={card} audience='reporter' now={Date.now()} onOpen={open} />
      ))}
    </Section>
  )
}

const OfGuest = () => {
  const receipts = useReceipts(state => state.items).slice(0, LATEST)
  if (receipts.length === 0) return null
  return (
    <Section title='我最近的意见' extra={all}>
      {receipts.map(receipt => (
        <ReceiptCard key={receipt.id} receipt={receipt} />
      ))}
    </Section>
  )
}

/** How the latest opinions stand: of the account when signed in, else of the receipts on this device. */
export const HomeOpinions = () => (useIsResident() ? <OfResident /> : <OfGuest />)
