import { View } from '@tarojs/components'
import { type SessionAct, type StaffSession, sessionActWords } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { go, type PageName } from '../platform/navigate'

interface Props {
  readonly session: StaffSession
  readonly busy: boolean
  readonly onAct: (act: SessionAct) => void
}

interface Door {
  readonly page: PageName
  readonly word: string
}

/** What is done on the day and after it has pages of its own. */
const doorOf = ({ acts, status }: StaffSession): Door | null => {
  if (status === 'held' || status === 'recorded') return { page: 'door/record', word: '看接待记录' }
  return acts.includes('hold') || acts.includes('addWalkIn')
    ? { page: 'door/today', word: '到现场登记' }
    : null
}

const kinds: Partial<Record<SessionAct, 'danger' | 'plain'>> = { cancel: 'danger', remove: 'danger' }
const here: readonly SessionAct[] = ['edit', 'cancel', 'remove']

/** What the server says may be done with a reception, as buttons. */
export const SessionActs = ({ session, busy, onAct }: Props) => {
  const door = doorOf(session)
  const acts = session.acts.filter(act => here.includes(act))
  if (!door && acts.length === 0) return null
  return (
    <View className='plan-acts'>
      {door && (
        <Button kind='primary' onClick={() => void go(door.page, { session: session.id })}>
          {door.word}
        </Button>
      )}
      {acts.map(act => (
        <Button
          key={act}
          kind={kinds[act] ?? 'primary'}
          busy={act === 'remove' && busy}
          onClick={() => onAct(act)}
        >
          {sessionActWords[act]}
        </Button>
      ))}
    </View>
  )
}
