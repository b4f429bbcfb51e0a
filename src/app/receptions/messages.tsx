import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { OutputOf } from '../../contract/endpoint'
import { listMessages, seeMessages } from '../../contract/receptions'
import { dayOf, sayClock, sayDay, sayTime } from '../../contract/time'
import { call } from '../call'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Icon } from '../parts/Icon'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { go } from '../platform/navigate'
import { useSession } from '../session'
import { useEndpoint } from '../useEndpoint'
import './messages.css'

type Message = OutputOf<typeof listMessages>['items'][number]

/** Where a message leads: to the booking it is about, to the records of a digest, else to the reception; a deputy to the own view of it. */
const wayOf = ({ booking, session, isDigest }: Message, isDeputy: boolean): (() => void) | undefined => {
  if (isDigest) return () => void go('door/records')
  if (booking) return () => void go('receptions/booking', { id: booking })
  const page = isDeputy ? 'deputy/reception' : 'receptions/session'
  return session ? () => void go(page, { id: session }) : undefined
}

const Line = ({ message }: { readonly message: Message }) => {
  const { title, text, at, isSeen, about } = message
  const isDeputy = useSession(({ me }) => me?.duties.some(({ role }) => role === 'deputy') ?? false)
  const open = wayOf(message, isDeputy)
  return (
    <Card {...(open ? { onClick: open } : {})}>
      <View className='message-top'>
        <View className='message-title'>
          {!isSeen && <View className='message-new'>新</View>}
          {title}
        </View>
        <View className='message-at'>{sayTime(at, Date.now())}</View>
      </View>
      {about && (
        <View className='message-about'>
          {`${about.site} · ${sayDay(dayOf(about.startsAt), Date.now())} ${sayClock(about.startsAt)}`}
        </View>
      )}
      <View className='message-text'>{text}</View>
      {open && (
        <View className='message-way'>
          去看看
          <Icon name='chevron-right' size={16} />
        </View>
      )}
    </Card>
  )
}

/** What I was told, the newest first; having looked at it makes it seen. */
const Told = () => {
  const { data, error, reload } = useEndpoint(listMessages, {})
  const hasNews = (data?.unseen ?? 0) > 0
  useEffect(() => {
    // A courtesy that may fail: what is not marked stays new.
    if (hasNews) void call(seeMessages, {}).catch(() => null)
  }, [hasNews])
  if (!data) return error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />
  if (data.items.length === 0)
    return <Empty icon='inbox' title='还没有消息' note='约了接待以后，时间变动、候补补上都会在这里告诉您。' />
  return (
    <View>
      {data.items.map(message => (
        <Line key={message.id} message={message} />
      ))}
    </View>
  )
}

/** The messages of the account; whoever has none reads in the bookings how they stand. */
export default function MessagesPage() {
  const isSignedIn = useSession(({ me }) => me !== null)
  return (
    <Page title='消息'>
      {isSignedIn ? (
        <Told />
      ) : (
        <Empty
          icon='inbox'
          title='登录后才有消息'
          note='没有登录也不要紧：预约有什么变动，打开“我的预约”就能看到。'
          action={
            <Button kind='primary' onClick={() => void go('receptions/bookings')}>
              看我的预约
            </Button>
          }
        />
      )}
    </Page>
  )
}
