import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { dayOf } from '../../contract/time'
import { forgetOldDoor } from '../queue'
import { applyTaps } from '../queueApply'
import { hearDoor } from '../queueSending'
import { useKept } from '../queueUse'

/** How often the list is asked for while it is open, in milliseconds. */
const EVERY = 60_000

/** The receptions of the door as they stand, with what was tapped since; without a network, as they were last heard of. */
export const useDoor = () => {
  const kept = useKept()
  const [now, setNow] = useState(() => Date.now())
  const [error, setError] = useState<unknown>()

  const reload = useCallback(async () => {
    setNow(Date.now())
    await hearDoor().then(() => setError(undefined), setError)
    setNow(Date.now())
  }, [])
  useEffect(() => {
    forgetOldDoor(dayOf(Date.now()))
    void reload()
    const timer = setInterval(() => void reload(), EVERY)
    return () => clearInterval(timer)
  }, [reload])
  const isFirst = useRef(true)
  useDidShow(() => {
    if (!isFirst.current) void reload()
    isFirst.current = false
  })

  const { door, taps, known, heardAt } = kept
  const receptions = useMemo(() => applyTaps({ door, taps, known }, new Date(now)), [door, taps, known, now])
  return { receptions: door ? receptions : null, heardAt, error, now, reload }
}
