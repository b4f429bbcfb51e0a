import { type MoveName, mainMoves } from '../../contract/opinions'

/** Buttons beside each other on the narrowest phone. */
const SHOWN = 3

/** What may also be done at each station, the likeliest first; a remark comes after every decision. */
const others: readonly MoveName[] = [
  'sendBackReply',
  'answerNow',
  'forward',
  'sendBack',
  'requestReturn',
  'extend',
  'comment',
  'urge',
  'reopen',
]

/** The contract's order, with the other answers to the same question beside the first one. */
const order: readonly MoveName[] = [...mainMoves.filter(move => !others.includes(move)), ...others]

/** These help the work along but are never the next step of it, so they are not painted as one. */
const besides: readonly MoveName[] = ['supervise', ...others]

/** The moves that are shown as buttons, which of them is the primary one, and those behind 更多. */
export const sortMoves = (moves: readonly MoveName[]) => {
  const main = order.filter(move => moves.includes(move))
  const shown = main.slice(0, SHOWN)
  const rest = moves.filter(move => !shown.includes(move))
  return { shown, rest, primary: shown.find(move => !besides.includes(move)) }
}
