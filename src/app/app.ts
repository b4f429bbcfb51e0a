import { usePageNotFound } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import './app.css'
import { fitIntoHost } from './platform/entry'
import { lost } from './platform/navigate'
import { useSending } from './useSending'

/** The whole app: whatever page is shown, opinions that wait for the network are sent as soon as it is there. */
export default function App({ children }: PropsWithChildren) {
  useEffect(fitIntoHost, [])
  useSending()
  usePageNotFound(() => void lost())
  return children
}
