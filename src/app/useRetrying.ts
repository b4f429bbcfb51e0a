import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { onNetworkBack } from './platform/network'

/** Not every platform says reliably that the network is back, so what waits is also tried now and then. */
const EVERY = 30_000

/** Tries again what waits for the network: when the app is shown, when the network comes back, and every half minute. */
export const useRetrying = (retry: () => void): void => {
  const latest = useRef(retry)
  latest.current = retry
  useDidShow(() => latest.current())
  useEffect(() => {
    const stop = onNetworkBack(() => latest.current())
    const timer = setInterval(() => latest.current(), EVERY)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [])
}
