import { v7 as uuid } from 'uuid'
import { Refusal } from '../../contract/errors'
import { decodeReceipt } from '../../contract/scan'
import type { Context } from '../context'
import { checkPassword } from '../passwords'
import { findByCode, insertContactView } from '../store/opinions'
import { issueToken } from '../tokens'
import { mayViewContact, requireParty } from './guard'

/** Opens the sealed name and phone for someone who may see them, and writes down that it was done. */
export const viewContact = async (context: Context, { id }: { id: string }) => {
  const { opinion, parties } = await requireParty(context, id)
  const party = parties.find(each => mayViewContact([each], opinion.deputyMayContact))
  const { personId } = context.actor
  if (!party || !personId) throw new Refusal('forbidden')
  const open = (sealed: string | null) => (sealed ? context.sealer.open(sealed) : undefined)
  return context.write(async tx => {
    await insertContactView(tx, { id: uuid(), opinionId: id, personId, party, at: context.now })
    return { name: open(opinion.nameSealed), phone: open(opinion.phoneSealed) }
  })
}

/** Exchanges a receipt code and its PIN for a token that opens this one opinion. */
export const followOpinion = async (context: Context, input: { code: string; pin: string }) => {
  const code = decodeReceipt(input.code)
  if (!code) throw new Refusal('receiptWrong')
  const found = await findByCode(context.db, code)
  await checkPassword(context, `receipt:${code}`, found?.pinHash, input.pin, 'receiptWrong')
  if (!found) throw new Refusal('receiptWrong')
  const token = await context.write(tx => issueToken(tx, { receiptFor: found.id }, 'receipt', context.now))
  return { id: found.id, token }
}
