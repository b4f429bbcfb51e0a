import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import type { Receipt } from '../../../contract/opinions'
import { activeStatuses, type recordMatter as endpoint, isOrganiser } from '../../../contract/receptions'
import type { Context } from '../../context'
import { draftOpinion, takeIn } from '../../opinions/intake'
import { requireSite } from '../../opinions/submit'
import { findCalendarRow } from '../../store/calendars'
import type { Tx } from '../../store/db'
import { findBookingOf, setOutcome } from '../../store/records'
import type { BookingRow } from '../../store/tables'
import { requireReception, requireSessionAct } from '../guard'
import { writeAt } from '../turn'

type Input = ParsedOf<typeof endpoint>

/** A booking by which somebody is, or was, at the reception. */
const requireGuest = (booking: BookingRow | undefined): BookingRow => {
  if (!booking) throw new Refusal('notFound')
  if (![...activeStatuses, 'noShow'].includes(booking.status)) throw new Refusal('bookingActNotAllowed')
  return booking
}

const draftMatter = async (context: Context, { session: id, booking: bookingId, ...matter }: Input) => {
  const row = await findCalendarRow(context.db, id)
  const site = await requireSite(context, row?.siteCode ?? '')
  const booking = bookingId ? requireGuest(await findBookingOf(context.db, id, bookingId)) : null
  const source = row?.campaignId ? ('campaign' as const) : ('reception' as const)
  const form = { ...matter, siteCode: site.code, source }
  const writer = isOrganiser(context.actor, row?.streetId ?? '') ? 'secretary' : 'liaisonOfficer'
  return draftOpinion(context, {
    ...{ form, site, writer, receptionId: id },
    reporterId: booking?.personId ?? null,
  })
}

const noteOutcome = async (tx: Tx, { session, booking }: Input, opinionId: string): Promise<void> => {
  if (booking) await setOutcome(tx, requireGuest(await findBookingOf(tx, session, booking)), opinionId)
}

/**
 * Makes an opinion of what somebody brought up; with a booking it stands among the own opinions of whoever booked. Refuses with
 * notFound, forbidden, sessionActNotAllowed, bookingActNotAllowed, or what submitOpinion refuses with: without an account it
 * takes a PIN.
 */
export const recordMatter = async (context: Context, input: Input): Promise<Receipt> => {
  requireSessionAct(context, await requireReception(context, input.session), 'recordMatter')
  const draft = await draftMatter(context, input)
  return writeAt(context, [input.session], async (tx, session) => {
    requireSessionAct(context, session, 'recordMatter')
    const receipt = await takeIn(tx, context, draft)
    await noteOutcome(tx, input, receipt.id)
    return receipt
  })
}
