// What is done at the door with one tap. The phone that sends it later loads this alone: keep it free of other files' endpoints.
import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { newOpinion, receipt } from '../opinions/schemas'
import { guestRow } from './guests'
import { doorActs, doorKeepers } from './rule'
import { instant, SUBJECT_MAX, some, text, uuid } from './schemas'
import { needs } from './statuses'

const { category, text: matterText, place, photoIds, contact, deputyMayContact, pin } = newOpinion.entries

/** What happened at the door. `at` is when it was tapped: without a network that is earlier than now. */
export const actAtDoor = endpoint({
  method: 'POST',
  path: '/api/bookings/:booking/acts',
  summary: '现场登记',
  who: doorKeepers,
  input: v.object({ booking: uuid, act: v.picklist(doorActs), at: instant }),
  ok: guestRow,
  creates: true,
})

/** Somebody came without a booking: takes a free seat, or waits for one. */
export const addWalkIn = endpoint({
  method: 'POST',
  path: '/api/receptions/:session/walk-ins',
  summary: '现场取号',
  who: doorKeepers,
  input: v.object({
    session: uuid,
    name: some(30, '请写一个称呼'),
    subject: v.optional(text(SUBJECT_MAX)),
    needs: v.optional(v.array(v.picklist(needs)), []),
    at: instant,
  }),
  ok: guestRow,
  creates: true,
})

/** What somebody brought up becomes an opinion with the source 接待选民, within one working day (domain.md §5). */
export const recordMatter = endpoint({
  method: 'POST',
  path: '/api/receptions/:session/matters',
  summary: '把接待中的一件事记为意见',
  who: doorKeepers,
  input: v.object({
    session: uuid,
    /** Whose matter: the opinion then stands in the timeline of that person. */
    booking: v.optional(uuid),
    category,
    text: matterText,
    place,
    photoIds,
    contact,
    deputyMayContact,
    /** For coming back without an account. */
    pin,
  }),
  ok: receipt,
  creates: true,
})
