import { View } from '@tarojs/components'
import { useState } from 'react'
import { listSessions } from '../../contract/receptions'
import { dayOf, sayDay } from '../../contract/time'
import { Button } from '../parts/Button'
import { Section } from '../parts/Section'
import { useEndpoint } from '../useEndpoint'
import { SessionTile } from './SessionTile'
import type { ScheduleFilter } from './useScheduleFilter'

/** So many are drawn at first: a mini program hands every row over to its view as data. */
const FEW = 6

interface Props {
  readonly filter: ScheduleFilter
  /** The last day that is shown above. */
  readonly after: string
}

/** What comes after the week, of one site or deputy: they receive about once a month, and nobody turns so many weeks. */
export const LaterSessions = ({ filter, after }: Props) => {
  const [isAll, setAll] = useState(false)
  const sessions = useEndpoint(listSessions, filter).data?.items.filter(
    ({ startsAt }) => dayOf(startsAt) > after,
  )
  if (!sessions || sessions.length === 0) return null
  return (
    <Section title='往后的场次'>
      <View className='tiles'>
        {(isAll ? sessions : sessions.slice(0, FEW)).map(session => (
          <SessionTile key={session.id} session={session} day={sayDay(dayOf(session.startsAt), Date.now())} />
        ))}
      </View>
      {!isAll && sessions.length > FEW && (
        <Button kind='quiet' block onClick={() => setAll(true)}>
          再看更后面的
        </Button>
      )}
    </Section>
  )
}
