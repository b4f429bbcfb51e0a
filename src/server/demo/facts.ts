import { createHash } from 'node:crypto'
import { makeSiteCode } from '../../contract/scan'

/** The password of every demonstration account. It opens nothing but invented people's accounts, and none in production. */
export const DEMO_PASSWORD = 'jiazhandian2026'
/** The PIN of every demonstration receipt. */
export const DEMO_PIN = '2026'

/** A code that is the same each time the demonstration is loaded, so that a printed one keeps working. */
export const codeFrom = (text: string): string => makeSiteCode(createHash('sha256').update(text).digest())

/** The home from which the printed tour starts. */
export const TOUR_STREET = 'yueyang'
export const demoSiteCode = codeFrom(`site ${TOUR_STREET} 0`)
