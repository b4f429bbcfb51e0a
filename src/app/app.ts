import { usePageNotFound } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import './app.css'
import { fitIntoHost } from './platform/entry'
import { lost } from './platform/navigate'
import { useTapSending } from './queueEverywhere'
import { useSending } from './useSending'

/** The whole app: whatever page is shown, what waits for the network is sent as soon as it is there. */
export default function App({ children }: PropsWithChildren) {
  useEffect(fitIntoHost, [])
  useSending()
  useTapSending()
  usePageNotFound(() => void lost())
  return children
}
