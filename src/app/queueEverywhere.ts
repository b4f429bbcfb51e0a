import { keptFor, ownerNow, useQueue } from './queue'
import { useRetrying } from './useRetrying'

const isAnyWaiting = (): boolean =>
  keptFor(useQueue.getState(), ownerNow()).taps.some(({ refusal }) => refusal === null)

/** Only those who keep a door ever load what sends; where that cannot be loaded now, it is tried again like the sending itself. */
const send = (): Promise<unknown> =>
  import('./queueSending').then(
    ({ sendTaps }) => sendTaps(),
    () => undefined,
  )

/** Sends what was tapped at the door, whatever page is open by then. */
export const useTapSending = (): void => useRetrying(() => void (isAnyWaiting() && send()))
