import type { Endpoint } from '../contract/endpoint'
import { bookingToken, useKeptBookings } from './keptBookings'
import { receiptToken, useReceipts } from './receipts'
import { useSession } from './session'

export interface CallOptions {
  /** Names an act, so that sending it again never does it twice. A caller that may retry brings its own. */
  readonly key?: string
  /** The opinion or booking whose receipt on this device opens the door. */
  readonly receiptFor?: string | undefined
}

const digits = (length: number): string =>
  Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('')

/** A new Idempotency-Key. It has to be unlike any other, not secret, and mini programs know no crypto. */
export const newKey = (): string =>
  `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${Date.now().toString(16).padStart(12, '0')}`

/** Who asks, and which act it is. Only ASCII: WeChat refuses a request with anything else in its headers. */
export const headersFor = (endpoint: Endpoint, options: CallOptions): Record<string, string> => {
  const { receiptFor } = options
  const token = receiptToken(receiptFor) || bookingToken(receiptFor) || useSession.getState().token
  return {
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(endpoint.creates ? { 'Idempotency-Key': options.key ?? newKey() } : {}),
  }
}

/** Throws away the token that was not taken: the session's ends the session, a receipt's asks for its code. */
export const forgetToken = ({ receiptFor }: CallOptions): void => {
  if (receiptFor && receiptToken(receiptFor)) useReceipts.getState().dropToken(receiptFor)
  else if (receiptFor && bookingToken(receiptFor)) useKeptBookings.getState().dropToken(receiptFor)
  else useSession.getState().signOut()
}
