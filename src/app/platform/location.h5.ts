import { fromWgs84 } from '../../contract/datum'
import { type Located, locatedAt, type Missing } from './located'

/** Milliseconds until one is told that it takes too long. */
const PATIENCE = 10_000

/** A browser gives what its device measures. */
export const isRough = false

const causes: Readonly<Record<number, Missing>> = { 1: 'denied', 2: 'off', 3: 'slow' }

/** Asks the browser where it is and turns its WGS-84 into GCJ-02. Only after a tap: the browser asks the person. */
export const locate = (): Promise<Located> =>
  new Promise(resolve => {
    // Without a safe origin the browser refuses unasked, which would look like the person's refusal.
    if (!window.isSecureContext || !navigator.geolocation) return resolve({ missing: 'absent' })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(locatedAt(...fromWgs84([coords.longitude, coords.latitude]))),
      ({ code }) => resolve({ missing: causes[code] ?? 'slow' }),
      { timeout: PATIENCE, maximumAge: 60_000 },
    )
  })

/** No page of ours can open the settings of a browser. */
export const openSetting: (() => Promise<boolean>) | null = null
