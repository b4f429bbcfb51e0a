import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { dayOf } from '../../contract/time'
import { forgetOldDoor, useQueue } from '../queue'
import { applyTaps } from '../queueApply'
import { useKept } from '../queueUse'
import { hearDoor, isAsking } from './hearDoor'

/** How often the list is asked for while it is open, in milliseconds. */
const EVERY = 60_000

/** Calls after taps got through that somebody else sent, as the returning network does: others may have moved up by them. */
const useWhenSent = (onSent: () => void): void => {
  const settled = useQueue(({ settled }) => settled)
  const seen = useRef(settled)
  useEffect(() => {
    if (settled !== seen.current && !isAsking()) onSent()
    seen.current = settled
  }, [settled, onSent])
}

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
  useWhenSent(reload)

  const { door, taps, known, heardAt } = kept
  const receptions = useMemo(() => applyTaps({ door, taps, known }, new Date(now)), [door, taps, known, now])
  return { receptions: door ? receptions : null, heardAt, error, now, reload }
}
