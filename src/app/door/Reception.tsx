import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DoorAct, phaseWords, type SessionPhase } from '../../contract/receptions'
import { dayOf, type Instant, sayClock, sayDay } from '../../contract/time'
import { aria } from '../parts/aria'
import { classes } from '../parts/classes'
import { Icon } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import { Tag } from '../parts/Tag'
import type { ShownGuest, ShownReception } from '../queueApply'
import { Guest } from './Guest'
import { doneOf, groupsOf, sayCounts, waitersOf } from './guests'
import { FirstAct, ReceptionActs } from './ReceptionActs'

interface ReceptionProps {
  readonly reception: ShownReception
  readonly now: Instant
  /** Whether its guests are in sight at first. */
  readonly isOpen: boolean
  readonly onAct: (guest: ShownGuest, act: DoorAct) => void
  readonly onChanged: () => void
}

const tones: Partial<Record<SessionPhase, 'ok' | 'warn' | 'bad'>> = {
  underWay: 'ok',
  over: 'warn',
  changed: 'warn',
  cancelled: 'bad',
}

const Head = ({ reception, now }: Pick<ReceptionProps, 'reception' | 'now'>) => {
  const { startsAt, endsAt, site, deputies, theme, phase, cancelledWhy } = reception
  const day = dayOf(startsAt)
  const names = deputies.map(({ name }) => name).join('、')
  return (
    <View className='reception-head'>
      <View className='reception-when'>
        {day !== dayOf(now) && <View className='reception-day'>{sayDay(day, now)}</View>}
        <View>{`${sayClock(startsAt)}–${sayClock(endsAt)}`}</View>
        <Tag tone={tones[phase] ?? 'calm'}>{phaseWords[phase]}</Tag>
      </View>
      <View className='reception-site'>{site.name}</View>
      <View className='reception-note'>{[names && `代表：${names}`, theme].filter(Boolean).join(' · ')}</View>
      {cancelledWhy && <View className='reception-note'>{`取消原因：${cancelledWhy}`}</View>}
    </View>
  )
}

interface GroupProps extends Pick<ReceptionProps, 'reception' | 'onAct'> {
  readonly title: string
  readonly guests: readonly ShownGuest[]
}

const Group = ({ title, guests, reception, onAct }: GroupProps) =>
  guests.length > 0 ? (
    <View className='reception-group'>
      <View className='reception-slot'>{title}</View>
      {guests.map(guest => (
        <Guest key={guest.id} guest={guest} session={reception.id} onAct={onAct} />
      ))}
    </View>
  ) : null

const Guests = (props: Pick<ReceptionProps, 'reception' | 'onAct'>) => {
  const groups = groupsOf(props.reception)
  const [waiters, done] = [waitersOf(props.reception), doneOf(props.reception)]
  return (
    <View>
      {groups.map(({ slotAt, guests }) => (
        <Group key={slotAt ?? ''} {...props} title={slotAt ? sayClock(slotAt) : '现场来的'} guests={guests} />
      ))}
      <Group {...props} title={`候补 ${waiters.length} 位，有空位按顺序进`} guests={waiters} />
      <Group {...props} title={`办完的 ${done.length} 位`} guests={done} />
      {groups.length + waiters.length + done.length === 0 && (
        <View className='reception-none'>还没有人。有人来了，点“现场取号”。</View>
      )}
    </View>
  )
}

/** One reception of the door: when and where, how many come, and each of them. */
export function Reception({ reception, now, isOpen, onAct, onChanged }: ReceptionProps) {
  const [isUnfolded, setUnfolded] = useState(isOpen)
  const changing = { reception, onChanged }
  return (
    <View className='reception' {...aria('group', `${sayClock(reception.startsAt)} ${reception.site.name}`)}>
      <Head reception={reception} now={now} />
      <View className='reception-bar'>
        <Pressable
          className='reception-counts'
          onClick={() => setUnfolded(!isUnfolded)}
          label={`${sayCounts(reception)}，${isUnfolded ? '收起名单' : '打开名单'}`}
        >
          <View>{sayCounts(reception)}</View>
          <Icon
            name='chevron-down'
            size={20}
            className={classes('reception-arrow', isUnfolded && 'reception-up')}
          />
        </Pressable>
        <FirstAct {...changing} />
      </View>
      {isUnfolded && <Guests reception={reception} onAct={onAct} />}
      {isUnfolded && <ReceptionActs {...changing} />}
    </View>
  )
}
