import { v7 as uuid } from 'uuid'
import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import {
  type createSite as creation,
  type editSite as edit,
  type SiteForm,
  type StaffSite,
  siteFormFaults,
} from '../../../contract/sites'
import { dayOf } from '../../../contract/time'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import { swapKeptPhoto } from '../../store/photos'
import { moveReceptions } from '../../store/receptionHandovers'
import { touchSites } from '../../store/siteFeed'
import { refreshSearch } from '../../store/siteWords'
import { addSite } from '../siteCodes'
import { changesOf, columnsOf } from '../siteRows'
import { actOnSite } from './act'
import { requireSite, requireStreet } from './guard'
import { tellNewAddress } from './receptions'
import { viewStaffSite } from './view'

const requireSense = (form: SiteForm): void => {
  const faults = siteFormFaults(form)
  if (Object.keys(faults).length > 0) throw new Refusal('badInput', faults)
}

/** Takes a photo up in place of another one. Refuses with photoGone. */
const requirePhoto = async (
  tx: Tx,
  before: string | null,
  photoId: string | null,
): Promise<string | null> => {
  if (!(await swapKeptPhoto(tx, before, photoId))) throw new Refusal('photoGone')
  return photoId
}

/** Opens a new site. Refuses with streetUnknown, forbidden, badInput or photoGone. */
export const createSite = async (
  context: Context,
  { photoId = null, ...form }: ParsedOf<typeof creation>,
): Promise<StaffSite> => {
  const { now, write, siteIndex } = context
  const street = await requireStreet(context, form.street)
  requireSense(form)
  const made = await write(async tx => {
    const id = uuid({ msecs: now.getTime() })
    const photo = await requirePhoto(tx, null, photoId)
    // What is made in a demonstration street goes when the demonstration goes.
    const row = { ...columnsOf(form, street.id), id, photoId: photo, isDemo: street.isDemo }
    const code = await addSite(tx, row)
    await touchSites(tx, [id])
    await refreshSearch(tx, [id])
    const within = { ...context, db: tx }
    return viewStaffSite(within, await requireSite(within, code))
  })
  await siteIndex.refresh()
  return made
}

/** The street that a site is in after an edit. Moving it to another one needs both; real and demonstration do not mix. */
const streetAfter = async (
  context: Pick<Context, 'db' | 'actor'>,
  site: { readonly streetSlug: string; readonly streetId: string; readonly isDemo: boolean },
  slug: string,
): Promise<string> => {
  if (slug === site.streetSlug) return site.streetId
  const street = await requireStreet(context, slug)
  if (street.isDemo !== site.isDemo) throw new Refusal('streetUnknown')
  return street.id
}

/** Changes a site. Refuses as actOnSite does, and with streetUnknown, forbidden, badInput or photoGone. */
export const editSite = (
  context: Context,
  { code, revision, photoId, ...form }: ParsedOf<typeof edit>,
): Promise<StaffSite> =>
  actOnSite(context, { code, revision }, 'edit', async (within, site) => {
    requireSense(form)
    const streetId = await streetAfter(within, site, form.street)
    if (streetId !== site.streetId) await moveReceptions(within.db, site.id, streetId, context.now)
    if (form.address !== site.address) await tellNewAddress(within, site, form.address)
    const changes = changesOf(site, form, streetId, dayOf(context.now))
    if (photoId === undefined || photoId === site.photoId) return changes
    return { ...changes, photoId: await requirePhoto(within.db, site.photoId, photoId) }
  })
