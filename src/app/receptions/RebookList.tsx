import { View } from '@tarojs/components'
import type { BookingView, SessionCard } from '../../contract/receptions'
import { dayOf, sayDay } from '../../contract/time'
import { Chips } from '../parts/Chips'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Section } from '../parts/Section'
import { Waiting } from '../parts/Waiting'
import { SessionTile } from './SessionTile'
import { type Around, useOthers } from './useOthers'

const arounds: readonly { readonly value: Around; readonly label: string }[] = [
  { value: 'site', label: '这个站点' },
  { value: 'street', label: '本街道其他站点' },
]

interface Props {
  readonly booking: BookingView
  /** The reception that is chosen already and need not be offered again. */
  readonly picked: string
  readonly onPick: (session: SessionCard) => void
}

/** The other receptions one could go to. */
export const RebookList = ({ booking, picked, onPick }: Props) => {
  const { around, setAround, sessions, error, reload } = useOthers(booking)
  const others = sessions?.filter(({ id }) => id !== picked)
  return (
    <Section title='换到别的场次'>
      <Chips label='在哪里' options={arounds} value={around} onChange={setAround} />
      <View className='book-others'>
        {!others && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting rows={2} />)}
        {others?.map(session => (
          <SessionTile
            key={session.id}
            session={session}
            day={sayDay(dayOf(session.startsAt), Date.now())}
            onOpen={onPick}
          />
        ))}
        {others?.length === 0 && (
          <Empty
            icon='calendar'
            title='没有别的场次'
            note={around === 'site' ? '看看本街道其他站点，也许就在附近。' : '新的场次一公布就能约。'}
          />
        )}
      </View>
    </Section>
  )
}
