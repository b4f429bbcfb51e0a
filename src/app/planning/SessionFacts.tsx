import { View } from '@tarojs/components'
import {
  phaseWords,
  type SessionPhase,
  type StaffSession,
  sayMoved,
  upcomingStatuses,
} from '../../contract/receptions'
import { sayDay, saySpan } from '../../contract/time'
import { Notice } from '../parts/Notice'
import { Row } from '../parts/Row'
import { Tag } from '../parts/Tag'
import { Attended } from './Attended'
import { sayNames } from './words'

const tones: Record<SessionPhase, 'ok' | 'warn' | 'bad' | 'calm'> = {
  planned: 'calm',
  published: 'ok',
  changed: 'warn',
  cancelled: 'bad',
  underWay: 'ok',
  over: 'warn',
  held: 'calm',
  recorded: 'calm',
}

/** How a reception stands, as a coloured word. */
export const PhaseTag = ({ phase }: { readonly phase: SessionPhase }) => (
  <Tag tone={tones[phase]}>{phaseWords[phase]}</Tag>
)

const sayBooked = ({ booked, waiting, status, free }: StaffSession): string =>
  [
    `预约 ${booked} 人`,
    waiting > 0 && `候补 ${waiting} 人`,
    upcomingStatuses.includes(status) && `还可约 ${free} 人`,
  ]
    .filter(Boolean)
    .join(' · ')

const Seats = ({ session }: { readonly session: StaffSession }) => {
  const seats = `名额：可预约 ${session.bookable} 人，现场 ${session.walkIn} 人`
  return session.status === 'planned' ? (
    <Row icon='clock' title={seats} />
  ) : (
    <Row icon='clock' title={sayBooked(session)} note={seats} />
  )
}

/** What stands in the way, why it was moved, why it was called off. */
const Remarks = ({ session }: { readonly session: StaffSession }) => {
  const { conflicts, cancelledWhy, movedFrom, startsAt } = session
  return (
    <>
      {conflicts.length > 0 && (
        <Notice kind='warn'>
          {conflicts.map(({ note }) => (
            <View key={note}>{note}</View>
          ))}
        </Notice>
      )}
      {cancelledWhy && <Notice kind='error'>{`取消原因：${cancelledWhy}`}</Notice>}
      {movedFrom && <Notice kind='info'>{sayMoved({ movedFrom, startsAt })}</Notice>}
    </>
  )
}

/** All that the office knows of one reception. */
export const SessionFacts = ({ session, now }: { readonly session: StaffSession; readonly now: number }) => {
  const { site, street, deputies, theme, campaign, jointUnits, recordDueOn } = session
  const joint = jointUnits.length > 0 && `联合：${jointUnits.join('、')}`
  return (
    <>
      <View className='plan-fact-head'>
        <View className='plan-fact-when'>{saySpan(session.startsAt, session.endsAt, now)}</View>
        <PhaseTag phase={session.phase} />
      </View>
      <Remarks session={session} />
      <Row icon='map-pin' title={site.name} note={street} />
      <Row icon='users' title={sayNames(deputies) || '还没有安排代表'} {...(joint ? { note: joint } : {})} />
      <Seats session={session} />
      {theme && <Row icon='message-square-text' title={theme} note='主题' />}
      {campaign && <Row icon='landmark' title={campaign.theme} note='集中联系社区' />}
      <Attended attendance={session.attendance} />
      {recordDueOn && (
        <Row icon='receipt-text' title={`记录请在${sayDay(recordDueOn, now)}前确认`} note='接待记录' />
      )}
    </>
  )
}
