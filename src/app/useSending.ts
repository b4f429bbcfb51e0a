import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useDrafts } from './drafts'
import { say } from './platform/dialogs'
import { onNetworkBack } from './platform/network'
import { sendWaiting } from './sending'

/** Not every platform says reliably that the network is back, so what waits is also tried now and then. */
const EVERY = 30_000

const sendAll = async (): Promise<void> => {
  const [first] = await sendWaiting()
  if (first) say('刚才没发出的意见，已经送到')
}

const isAnyWaiting = (): boolean =>
  Object.values(useDrafts.getState().items).some(({ state }) => state === 'waiting')

/** Sends what waits for the network: when it comes back, when the app is shown, and every half minute. */
export const useSending = (): void => {
  useDidShow(() => void sendAll())
  useEffect(() => {
    const stop = onNetworkBack(() => void sendAll())
    const timer = setInterval(() => isAnyWaiting() && void sendAll(), EVERY)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [])
}
