import { useState } from 'react'
import type { OpinionCard as Card } from '../../contract/opinions'
import type { Instant } from '../../contract/time'
import { Button } from '../parts/Button'
import { OpinionCard } from '../parts/OpinionCard'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'
import './opinions.css'

/** So many stand below a calendar at first; the rest is a tap away. */
const FIRST = 2

/** Opinions of the own sites that wait for a word of the deputy. */
export const WaitingOpinions = ({
  opinions,
  now,
}: {
  readonly opinions: readonly Card[]
  readonly now: Instant
}) => {
  const [isAll, setAll] = useState(false)
  if (opinions.length === 0) return null
  const shown = isAll ? opinions : opinions.slice(0, FIRST)
  return (
    <Section title={`等我说一句的意见 ${opinions.length}`}>
      {shown.map(card => (
        <OpinionCard
          key={card.id}
          card={card}
          audience='staff'
          now={now}
          onOpen={id => void go('deputy/opinion', { id })}
        />
      ))}
      {shown.length < opinions.length && (
        <Button kind='quiet' block onClick={() => setAll(true)}>
          {`再看 ${opinions.length - shown.length} 件`}
        </Button>
      )}
    </Section>
  )
}
