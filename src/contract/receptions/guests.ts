import * as v from 'valibot'
import { bookingActs } from './rule'
import { order, uuid } from './schemas'
import { bookingStatuses, needs } from './statuses'

/** A booking as those at the door see it. */
export const guestRow = v.object({
  id: uuid,
  code: v.string(),
  revision: v.number(),
  status: v.picklist(bookingStatuses),
  slotAt: v.nullable(v.string()),
  order,
  /** Waits for a place, or got it while being here: whose arrival is taken back waits again. */
  hasWaited: v.boolean(),
  isWalkIn: v.boolean(),
  /** Whether an account follows what comes of it; without one it takes a receipt and a PIN. */
  hasAccount: v.boolean(),
  name: v.string(),
  phone: v.nullable(v.string()),
  subject: v.nullable(v.string()),
  needs: v.array(v.picklist(needs)),
  opinion: v.nullable(v.object({ id: uuid, code: v.string() })),
  arrivedAt: v.nullable(v.string()),
  acts: v.array(v.picklist(bookingActs)),
})
export type GuestRow = v.InferOutput<typeof guestRow>
