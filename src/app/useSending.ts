import { useDrafts } from './drafts'
import { say } from './platform/dialogs'
import { sendWaiting } from './sending'
import { useRetrying } from './useRetrying'

const sendAll = async (): Promise<void> => {
  const [first] = await sendWaiting()
  if (first) say('刚才没发出的意见，已经送到')
}

const isAnyWaiting = (): boolean =>
  Object.values(useDrafts.getState().items).some(({ state }) => state === 'waiting')

/** Sends opinions that wait for the network as soon as it lets them through. */
export const useSending = (): void => useRetrying(() => void (isAnyWaiting() && sendAll()))
