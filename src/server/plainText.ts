/** NUL, and halves of a surrogate pair: no database keeps them, and no keyboard writes them. */
const strange = /\0|\p{Surrogate}/u
/** How deep any input of the contract goes, and a little more. */
const DEPTH = 6

/** Whether everything that was sent can be stored as it is; what is nested beyond reason cannot. */
export const isPlain = (sent: unknown, depth = DEPTH): boolean => {
  if (typeof sent === 'string') return !strange.test(sent)
  if (typeof sent !== 'object' || sent === null) return true
  return depth > 0 && Object.values(sent).every(value => isPlain(value, depth - 1))
}
