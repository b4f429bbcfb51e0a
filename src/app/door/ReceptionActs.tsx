import { View } from '@tarojs/components'
import { useState } from 'react'
import { heldStatuses, upcomingStatuses } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { go } from '../platform/navigate'
import type { ShownReception } from '../queueApply'
import { silentOf } from './guests'
import { HoldSheet } from './HoldSheet'
import { WalkInSheet } from './WalkInSheet'

interface Props {
  readonly reception: ShownReception
  readonly onChanged: () => void
}

/** Whether nobody comes any more and somebody has to say who was there. */
const isToHold = ({ phase, acts }: ShownReception): boolean => phase === 'over' && acts.includes('hold')

const Hold = ({ reception, onChanged, isFirst }: Props & { readonly isFirst?: boolean }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind={isFirst ? 'primary' : 'plain'} icon='users' onClick={() => setOpen(true)}>
        {reception.status === 'held' ? '改到场登记' : '登记到场代表'}
      </Button>
      {isOpen && <HoldSheet reception={reception} onClose={() => setOpen(false)} onHeld={onChanged} />}
    </>
  )
}

/** What is mostly done with a reception: giving a number; when it is over, writing down who was there. */
export function FirstAct({ reception, onChanged }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (isToHold(reception)) return <Hold reception={reception} onChanged={onChanged} isFirst />
  if (!reception.acts.includes('addWalkIn')) return null
  return (
    <>
      <Button icon='plus' onClick={() => setOpen(true)}>
        现场取号
      </Button>
      {isOpen && <WalkInSheet session={reception.id} onClose={() => setOpen(false)} onAdded={onChanged} />}
    </>
  )
}

/** What else is done with the reception as a whole. */
export function ReceptionActs({ reception, onChanged }: Props) {
  const { id, acts, status, phase } = reception
  const silent = silentOf(reception).length
  return (
    <View className='reception-acts'>
      {silent > 0 && <View className='reception-silent'>{`${silent} 位谈过，还没有记下说了什么`}</View>}
      {acts.includes('hold') && !isToHold(reception) && <Hold reception={reception} onChanged={onChanged} />}
      {(heldStatuses.includes(status) || acts.includes('recordMatter')) && (
        <Button icon='list' onClick={() => void go('door/record', { session: id })}>
          接待记录
        </Button>
      )}
      {acts.includes('recordMatter') && (
        <Button icon='pencil' onClick={() => void go('door/matter', { session: id })}>
          记下一件事
        </Button>
      )}
      {upcomingStatuses.includes(status) && phase !== 'over' && (
        <Button icon='calendar' onClick={() => void go('receptions/book', { session: id })}>
          代人预约
        </Button>
      )}
    </View>
  )
}
