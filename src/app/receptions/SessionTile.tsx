import { View } from '@tarojs/components'
import { sayDistance } from '../../contract/place'
import type { SessionCard } from '../../contract/receptions'
import { sayClock } from '../../contract/time'
import { classes } from '../parts/classes'
import { Pressable } from '../parts/Pressable'
import { isDone, sayFree, toneOf } from '../parts/sessionWords'
import { Tag } from '../parts/Tag'
import { go } from '../platform/navigate'
import './SessionTile.css'

interface Props {
  readonly session: SessionCard
  /** The day, where the list does not say it above. */
  readonly day?: string
  readonly metres?: number
  /** What a tap does; without it the page of the reception opens. */
  readonly onOpen?: (session: SessionCard) => void
}

const open = ({ id }: SessionCard) => void go('receptions/session', { id })

const Words = ({ session, metres }: Pick<Props, 'session' | 'metres'>) => {
  const who = session.deputies.map(({ name }) => name).join('、')
  return (
    <View className='tile-words'>
      <View className='tile-site'>{session.site.name}</View>
      {who && <View className='tile-who'>{`代表 ${who}`}</View>}
      {session.theme && <View className='tile-who'>{`主题：${session.theme}`}</View>}
      <View className='tile-below'>
        <Tag tone={toneOf(session)}>{sayFree(session)}</Tag>
        {session.phase === 'changed' && <Tag tone='warn'>有变动</Tag>}
        {metres !== undefined && <View className='tile-far'>{sayDistance(metres)}</View>}
      </View>
    </View>
  )
}

/** One reception in a list: when, where, who listens, and whether there is still a place. */
export const SessionTile = ({ session, day, metres, onOpen = open }: Props) => (
  <Pressable className={classes('tile', isDone(session) && 'tile-over')} onClick={() => onOpen(session)}>
    <View className={classes('tile-when', session.phase === 'cancelled' && 'tile-struck')}>
      {day && <View className='tile-day'>{day}</View>}
      <View className='tile-from'>{sayClock(session.startsAt)}</View>
      <View className='tile-to'>{`至 ${sayClock(session.endsAt)}`}</View>
    </View>
    <Words session={session} metres={metres} />
  </Pressable>
)
