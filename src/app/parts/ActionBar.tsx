import { View } from '@tarojs/components'
import { useState } from 'react'
import { type MoveName, moveOf, moveWords } from '../../contract/opinions'
import { ActionBarMore } from './ActionBarMore'
import { sortMoves } from './ActionBarOrder'
import { Button } from './Button'
import { sureText } from './MoveFormWords'
import './ActionBar.css'

interface Props {
  readonly moves: readonly MoveName[]
  readonly onMove: (move: MoveName) => void
  readonly busy?: MoveName | null
}

/** What may be done now: one primary button, at most two beside it, the rest behind 更多. */
export function ActionBar({ moves, onMove, busy = null }: Props) {
  const [isMore, setMore] = useState(false)
  const { shown, rest, primary } = sortMoves(moves)
  if (moves.length === 0) return null
  const choose = (move: MoveName) => {
    setMore(false)
    onMove(move)
  }
  return (
    <View className={`action-bar action-bar-${shown.length}`}>
      {shown.map(move => (
        <Button
          key={move}
          kind={move === primary ? 'primary' : 'plain'}
          busy={busy === move}
          disabled={busy !== null && busy !== move}
          onClick={() => onMove(move)}
        >
          {moveWords[move].button}
        </Button>
      ))}
      {rest.length > 0 && (
        <Button
          kind='quiet'
          icon='ellipsis'
          label='更多'
          disabled={busy !== null}
          onClick={() => setMore(true)}
        >
          更多
        </Button>
      )}
      {isMore && <ActionBarMore moves={rest} onMove={choose} onClose={() => setMore(false)} />}
    </View>
  )
}

/** Whether tapping a move asks something first, be it only whether one is sure, or acts at once. */
export const asksFirst = (move: MoveName): boolean =>
  Object.keys(moveOf(move).asks).length > 0 || sureText(move) !== null
