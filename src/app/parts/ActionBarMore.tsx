import { View } from '@tarojs/components'
import { type MoveName, moveWords } from '../../contract/opinions'
import { moveHints } from './MoveFormWords'
import { Row } from './Row'
import { Sheet } from './Sheet'

interface Props {
  readonly moves: readonly MoveName[]
  readonly onMove: (move: MoveName) => void
  readonly onClose: () => void
}

/** The moves that are rarer, each with a line on what it does. */
export function ActionBarMore({ moves, onMove, onClose }: Props) {
  return (
    <Sheet open title='更多操作' onClose={onClose}>
      <View className='action-bar-more'>
        {moves.map(move => (
          <Row
            key={move}
            title={moveWords[move].button}
            note={moveHints[move]}
            onClick={() => onMove(move)}
          />
        ))}
      </View>
    </Sheet>
  )
}
