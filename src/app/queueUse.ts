import { newKey } from './call'
import { type Done, keep, keptFor, type Tap, useQueue } from './queue'
import { sendTaps } from './queueSending'
import { useSession } from './session'

/** What is kept of the door for whoever is signed in, and what of it has not reached the server. */
export const useKept = () => {
  const owner = useSession(({ me }) => me?.id ?? '')
  const queue = useQueue()
  const kept = keptFor(queue, owner)
  const waiting = kept.taps.filter(({ refusal }) => refusal === null)
  const refused = kept.taps.filter(({ refusal }) => refusal !== null)
  /** What waits is worth a word only once sending it was in vain. */
  return { ...kept, waiting, refused, isLate: waiting.length > 0 && queue.trouble !== '' }
}

/** Writes down what was done, and sends it as soon as the network lets it through; gives the tap its key. */
export const addTap = (done: Done, name: string, at = new Date().toISOString()): string => {
  const tap: Tap = { ...done, key: newKey(), at, name, refusal: null }
  keep(({ taps }) => ({ taps: [...taps, tap] }))
  return tap.key
}

/** Gives up what waits or was refused, and with a walk-in what was done with it. */
export const dropTap = (key: string): void =>
  keep(({ taps }) => ({
    taps: taps.filter(tap => tap.key !== key && (tap.what === 'walkIn' || tap.input.booking !== key)),
  }))

/** Lets what was refused wait again, in its old place. */
export const retryTaps = async (): Promise<void> => {
  keep(({ taps }) => ({ taps: taps.map(tap => ({ ...tap, refusal: null })) }))
  await sendTaps()
}
