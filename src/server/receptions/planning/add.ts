import { v7 as uuid } from 'uuid'
import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import type { addSession as endpoint, StaffSession } from '../../../contract/receptions'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import { insertReceptionRows } from '../../store/planSessions'
import { findSitePlan } from '../../store/plans'
import { makeSeats } from '../../store/seats'
import { touchSites } from '../../store/siteFeed'
import { holdOpenSite } from '../../store/siteWrites'
import { requireOwnSite } from '../organised'
import { staffSessionsOf } from '../staffView'
import { type Form, requireDay, requireDeputies, requireFree, requireNotice, timesOf } from './form'

type Site = Awaited<ReturnType<typeof requireOwnSite>>

const rowOf = (site: Site, form: Form, now: Date) => ({
  ...{ id: uuid({ msecs: now.getTime() }), siteId: site.id, streetId: site.streetId, isDemo: site.isDemo },
  ...timesOf(form),
  ...{ theme: form.theme || null, perSlot: form.perSlot, bookablePercent: form.bookablePercent },
  ...{ jointUnits: JSON.stringify(form.jointUnits), byHand: true },
})

const add = async (tx: Tx, { now }: Context, site: Site, form: Form): Promise<string> => {
  if (!(await holdOpenSite(tx, site.id))) throw new Refusal('siteActNotAllowed')
  const deputies = await requireDeputies(tx, { siteId: site.id, streetId: site.streetId }, form)
  const plan = await findSitePlan(tx, site.id, Number(form.day.slice(0, 4)))
  const row = rowOf(site, form, now)
  const isPublic = plan?.status === 'published'
  if (isPublic) {
    requireNotice(row.startsAt, now)
    await requireFree(tx, row, deputies, now)
  }
  const status = isPublic ? 'published' : 'planned'
  const comers = deputies.map(({ id }) => ({ sessionId: row.id, deputyId: id }))
  await insertReceptionRows(tx, [{ ...row, status, planId: plan?.id ?? null }], comers)
  if (!isPublic) return row.id
  await makeSeats(tx, row)
  await touchSites(tx, [site.id])
  return row.id
}

/**
 * Adds one reception beside the rules. Refuses with siteNotFound, forbidden, siteActNotAllowed, badInput, deputyWrong, and where
 * the plan is public also with noticeTooShort or deputyBusy.
 */
export const addSession = async (
  context: Context,
  { site: code, ...form }: ParsedOf<typeof endpoint>,
): Promise<StaffSession> => {
  const site = await requireOwnSite(context, code)
  requireDay(form, context)
  const added = await context.write(async tx => {
    const id = await add(tx, context, site, form)
    const [session] = await staffSessionsOf({ ...context, db: tx }, [id])
    if (!session) throw new Refusal('notFound')
    return session
  })
  await context.siteIndex.refresh()
  return added
}
