import { useRef, useState } from 'react'
import type { Gcj02 } from '../../contract/place'
import { chooseOnMap } from '../platform/chooseOnMap'
import type { Missing } from '../platform/located'
import { isRough, locate, openSetting } from '../platform/location'

/** The place from which distances are told: of the device, or one that was named or picked. */
export interface From {
  readonly name: string
  readonly gcj02: Gcj02
}

/**
 * Where the reader looks from. It lives as long as the page and is kept nowhere; the device is asked only when
 * `askDevice` is tapped.
 */
export const useFrom = () => {
  const [from, setFrom] = useState<From | null>(null)
  const [missing, setMissing] = useState<Missing | null>(null)
  const [isLocating, setLocating] = useState(false)
  const turn = useRef(0)

  /** Another choice meanwhile makes a late answer of the device worthless. */
  const choose = (place: From | null) => {
    turn.current += 1
    setFrom(place)
    setMissing(null)
    setLocating(false)
  }
  const askDevice = async () => {
    turn.current += 1
    const mine = turn.current
    setLocating(true)
    const located = await locate()
    if (mine !== turn.current) return
    setLocating(false)
    if ('missing' in located) return setMissing(located.missing)
    choose({ name: isRough ? '我的大致位置' : '我的位置', gcj02: located.at })
  }
  const pickElsewhere = async () => {
    const picked = await chooseOnMap?.()
    if (picked) choose(picked)
  }
  const allow = async () => {
    if (await openSetting?.()) await askDevice()
  }
  return { from, missing, isLocating, choose, askDevice, pickElsewhere, allow }
}
export type FromState = ReturnType<typeof useFrom>
