import { usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.css'
import { lost } from './platform/navigate'
import { useSending } from './useSending'

/** The whole app: whatever page is shown, opinions that wait for the network are sent as soon as it is there. */
export default function App({ children }: PropsWithChildren) {
  useSending()
  usePageNotFound(() => void lost())
  return children
}
