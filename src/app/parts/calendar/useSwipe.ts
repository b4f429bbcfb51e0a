import { useRef } from 'react'

/** So far a finger travels at least, in pixels, and so many times further across than down: anything less is scrolling. */
const FAR = 60
const ACROSS = 2

interface Touch {
  readonly clientX: number
  readonly clientY: number
}
/** What all platforms tell of a touch; Taro's own type of the event knows less. */
interface Touches {
  readonly touches?: ArrayLike<Touch>
  readonly changedTouches?: ArrayLike<Touch>
}

/** Calls back when a finger wipes across a box: 1 towards what comes next, -1 back. */
export const useSwipe = (onSwipe: (count: 1 | -1) => void) => {
  const start = useRef<Touch | null>(null)
  return {
    onTouchStart: (event: unknown) => {
      const { touches }: Touches = Object(event)
      start.current = touches?.length === 1 ? (touches[0] ?? null) : null
    },
    onTouchEnd: (event: unknown) => {
      const { changedTouches }: Touches = Object(event)
      const [from, to] = [start.current, changedTouches?.[0]]
      start.current = null
      if (!from || !to) return
      const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY]
      if (Math.abs(x) >= FAR && Math.abs(x) >= ACROSS * Math.abs(y)) onSwipe(x < 0 ? 1 : -1)
    },
  }
}
