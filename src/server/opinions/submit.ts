import type { ParsedOf } from '../../contract/endpoint'
import { Refusal } from '../../contract/errors'
import type { submitOpinion as endpoint, Receipt } from '../../contract/opinions'
import { decodeSite } from '../../contract/scan'
import type { Context } from '../context'
import { findOpenSuccessor, findSite } from '../store/sites'
import { draftOpinion, takeIn } from './intake'

type Form = ParsedOf<typeof endpoint>

const isOwn = ({ source }: Form): boolean => source === 'scan' || source === 'web'

/** Everyone may write for themselves; only the keeper of a site writes for others. */
const requireSource = ({ actor }: Context, form: Form, siteId: string): void => {
  if (isOwn(form)) return
  const isKeeper = actor.duties.some(duty => duty.role === 'liaisonOfficer' && duty.scopeId === siteId)
  if (!isKeeper) throw new Refusal('forbidden')
}

/** The site of a code, or the one that took over from it when it was closed. */
export const requireSite = async ({ db }: Context, siteCode: string) => {
  const code = decodeSite(siteCode)
  if (!code) throw new Refusal('siteCodeWrong')
  const site = await findSite(db, code)
  if (!site) throw new Refusal('siteNotFound')
  if (site.closedOn === null) return site
  const successor = await findOpenSuccessor(db, site.successorId)
  const open = successor && (await findSite(db, successor.code))
  if (!open) throw new Refusal('siteClosed')
  return open
}

/** Whose it is, and who wrote it down. Those on whose behalf a keeper writes come back with the PIN, like whoever is not signed in. */
const writtenBy = ({ actor }: Context, form: Form) =>
  isOwn(form)
    ? ({ reporterId: actor.personId, writer: 'reporter' } as const)
    : ({ reporterId: null, writer: 'liaisonOfficer' } as const)

/**
 * Takes in what somebody wrote. Refuses with siteCodeWrong, siteNotFound, siteClosed, forbidden, pinMissing or photoGone.
 */
export const submitOpinion = async (context: Context, form: Form): Promise<Receipt> => {
  const site = await requireSite(context, form.siteCode)
  requireSource(context, form, site.id)
  const by = writtenBy(context, form)
  const draft = await draftOpinion(context, { form, site, ...by, receptionId: null })
  return context.write(tx => takeIn(tx, context, draft))
}
