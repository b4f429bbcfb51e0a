import { View } from '@tarojs/components'
import { type BookingView, doorKeepers, type SessionView } from '../../contract/receptions'
import { dayOf, sayClock } from '../../contract/time'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Notice } from '../parts/Notice'
import { Page } from '../parts/Page'
import { isOpen } from '../parts/sessionWords'
import { go } from '../platform/navigate'
import { useSession } from '../session'
import { BookFault } from './BookFault'
import { BookWhen, BookWho } from './BookFields'
import { useOwnBooking } from './OwnBooking'
import { useBook } from './useBook'
import { sayWhole } from './week'

interface Props {
  readonly session: SessionView
  readonly slot: number | null
  /** A booking that was called off, in whose place this one is chosen. */
  readonly before: BookingView | null
  readonly reload: () => Promise<void>
}

/** Who books here: residents and guests for themselves, the keepers of a door for others, and nobody else at work. */
const useBooker = (): 'self' | 'keeper' | 'barred' =>
  useSession(({ me }) => {
    if (!me || me.duties.length === 0) return 'self'
    return me.duties.some(({ role }) => doorKeepers.includes(role)) ? 'keeper' : 'barred'
  })

const Head = ({ session: { startsAt, endsAt, site } }: Pick<Props, 'session'>) => (
  <View className='book-head'>
    <View className='book-when'>{`${sayWhole(dayOf(startsAt), Date.now())} ${sayClock(startsAt)}–${sayClock(endsAt)}`}</View>
    <View className='book-site'>{`${site.name} · ${site.address}`}</View>
  </View>
)

const Closed = ({ why, note, session }: { why: string; note: string } & Pick<Props, 'session'>) => (
  <Page title='预约接待'>
    <Empty
      icon='calendar'
      title={why}
      note={note}
      action={
        <Button
          kind='primary'
          onClick={() => void go('receptions/schedule', { site: session.site.code, name: session.site.name })}
        >
          看这里的其他场次
        </Button>
      }
    />
  </Page>
)

const wordsOf = ({ free, slots }: SessionView, slot: number | null): string => {
  const chosen = slots.find(one => one.slot === slot)
  if (free === 0) return '排队候补'
  return chosen ? `确定预约 ${sayClock(chosen.startsAt)}` : '确定预约'
}

const Form = ({ session, slot, before, reload, onBehalf }: Props & { readonly onBehalf: boolean }) => {
  const book = useBook({ session, slot, before, onBehalf, reload })
  const own = useOwnBooking(session)
  return (
    <Page
      title={onBehalf ? '代居民预约' : '预约接待'}
      footer={
        <Button kind='primary' block busy={book.busy} onClick={book.submit}>
          {book.busy ? '正在预约…' : wordsOf(session, book.form.slot)}
        </Button>
      }
    >
      <Head session={session} />
      {book.fault && <BookFault fault={book.fault} session={session} />}
      {own && !onBehalf && <Notice kind='info'>您已经约过这场接待，不用再约。</Notice>}
      <BookWhen session={session} book={book} />
      <BookWho book={book} onBehalf={onBehalf} />
      <View className='book-why'>
        称呼和电话只给站点的接待人员看，加密保存，每次查看都有记录。开始前 2 小时都可以改约或取消。
      </View>
    </Page>
  )
}

/** The form with which somebody books, or the reason why nobody can. */
export const NewBooking = (props: Props) => {
  const booker = useBooker()
  const { session } = props
  if (booker === 'barred')
    return <Closed session={session} why='工作账号不能预约' note='退出工作账号后，就能以居民身份预约。' />
  if (!isOpen(session))
    return <Closed session={session} why='这场接待现在不能预约' note='看看这里的其他场次，总有合适的。' />
  return <Form {...props} onBehalf={booker === 'keeper'} />
}
