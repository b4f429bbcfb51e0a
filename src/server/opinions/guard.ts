import { Refusal } from '../../contract/errors'
import { type Party, partiesOf } from '../../contract/opinions'
import type { Context } from '../context'
import { type FoundOpinion, findOpinion } from '../store/opinions'

/**
 * Finds an opinion for someone who is a party to it. Whoever is not, learns nothing: not even whether it is there.
 * Refuses with notFound, or with signInNeeded where a guest brought nothing that could open it.
 */
export const requireParty = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  id: string,
): Promise<{ opinion: FoundOpinion; parties: readonly Party[] }> => {
  if (!actor.personId && !actor.receiptFor) throw new Refusal('signInNeeded')
  const opinion = await findOpinion(db, id)
  const parties = opinion ? partiesOf(opinion, actor) : []
  if (!opinion || parties.length === 0) throw new Refusal('notFound')
  return { opinion, parties }
}

/** Who may see the reporter's name and phone: those who handle the matter, and a deputy the reporter wants to hear from. */
export const mayViewContact = (parties: readonly Party[], deputyMayContact: boolean): boolean =>
  parties.some(party => {
    if (party === 'deputy') return deputyMayContact
    return ['liaisonOfficer', 'secretary', 'chair', 'handler', 'districtOfficer'].includes(party)
  })
