import { View } from '@tarojs/components'
import { useState } from 'react'
import { eventTitle, type MoveName, type OpinionView } from '../../contract/opinions'
import { ActionBar, asksFirst } from '../parts/ActionBar'
import { Notice } from '../parts/Notice'
import { say } from '../platform/dialogs'
import { MoveSheet } from './MoveSheet'
import { useDrafts } from './useDrafts'
import { useMove } from './useMove'
import './acting.css'

interface Props {
  readonly opinion: OpinionView
  readonly receiptFor?: string | undefined
  /** The moves to offer; all that are available unless the page draws some of them itself. */
  readonly moves?: readonly MoveName[]
  readonly onActed: (opinion: OpinionView) => void
  readonly onStale: () => void
}

/** The buttons of an opinion and the form of the one that was tapped, joined to the server. */
export function Acting({ opinion, receiptFor, moves = opinion.moves, onActed, onStale }: Props) {
  const [open, setOpen] = useState<MoveName | null>(null)
  const drafts = useDrafts()
  const act = useMove({
    opinion,
    receiptFor,
    onStale,
    onActed: (acted, move) => {
      setOpen(null)
      drafts.forget(move)
      say(eventTitle(move, acted.source, acted.audience))
      onActed(acted)
    },
  })
  const start = (move: MoveName) => {
    act.begin()
    if (asksFirst(move)) setOpen(move)
    else void act.send(move)
  }
  return (
    <View className='acting'>
      {!open && act.fault.sentence && <Notice kind='error'>{act.fault.sentence}</Notice>}
      <ActionBar moves={moves} busy={act.busy} onMove={start} />
      {open && (
        <MoveSheet opinion={opinion} move={open} act={act} drafts={drafts} onClose={() => setOpen(null)} />
      )}
    </View>
  )
}
