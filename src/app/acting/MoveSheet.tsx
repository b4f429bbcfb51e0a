import { type MoveName, moveWords, type OpinionView } from '../../contract/opinions'
import { Button } from '../parts/Button'
import { Failed } from '../parts/Failed'
import { MoveForm } from '../parts/MoveForm'
import type { MoveDraft } from '../parts/MoveFormDraft'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import type { Drafts } from './useDrafts'
import type { useMove } from './useMove'
import { useMoveOptions } from './useMoveOptions'

interface Props {
  readonly opinion: OpinionView
  readonly move: MoveName
  readonly act: ReturnType<typeof useMove>
  readonly drafts: Drafts
  readonly onClose: () => void
}

/** The public words begin as the reporter's and the answer's own, for the secretary to take out what is private. */
const proposal = (move: MoveName, { text, reply }: OpinionView): MoveDraft | undefined =>
  move === 'proposePublish'
    ? { values: { publicText: text, publicAnswer: reply?.text ?? '' }, photos: [] }
    : undefined

/** The form of one move. When the move has meanwhile become impossible it says so, instead of failing at the end. */
export function MoveSheet({ opinion, move, act, drafts, onClose }: Props) {
  const { options, error, reload } = useMoveOptions(opinion.id, move)
  if (!opinion.moves.includes(move))
    return (
      <Sheet open title={moveWords[move].button} onClose={onClose}>
        <Notice kind='warn'>{act.fault.sentence ?? '这条意见刚刚有了新的变化，这项操作已不需要。'}</Notice>
        <Button block onClick={onClose}>
          看最新进展
        </Button>
      </Sheet>
    )
  return (
    <Sheet open title={moveWords[move].button} onClose={onClose}>
      {error !== undefined && <Failed error={error} onRetry={reload} />}
      <MoveForm
        key={move}
        move={move}
        options={options}
        busy={act.busy === move}
        initial={drafts.of(move) ?? proposal(move, opinion)}
        onDraft={draft => drafts.keep(move, draft)}
        onSend={data => act.send(move, data)}
        refusal={act.fault.sentence}
        refused={act.fault.fields}
      />
    </Sheet>
  )
}
