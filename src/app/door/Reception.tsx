import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DoorAct, phaseWords, type SessionPhase } from '../../contract/receptions'
import { dayOf, sayClock, sayDay } from '../../contract/time'
import { aria } from '../parts/aria'
import { classes } from '../parts/classes'
import { Icon } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import { Tag } from '../parts/Tag'
import type { ShownReception } from '../queueApply'
import type { ShownGuest } from '../queueGuest'
import { sayCounts } from './guests'
import { FirstAct, ReceptionActs } from './ReceptionActs'
import { ReceptionGuests } from './ReceptionGuests'

interface ReceptionProps {
  readonly reception: ShownReception
  /** In milliseconds. */
  readonly now: number
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
      {isUnfolded && <ReceptionGuests reception={reception} now={now} onAct={onAct} />}
      {isUnfolded && <ReceptionActs {...changing} />}
    </View>
  )
}
