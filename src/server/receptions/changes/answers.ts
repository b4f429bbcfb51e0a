import type { ParsedOf } from '../../../contract/endpoint'
import type { moveChange } from '../../../contract/receptions'
import type { Context } from '../../context'
import type { FoundChange } from '../../store/changes'
import type { Tx } from '../../store/db'
import { listOfficers } from '../../store/seatedDeputies'
import type { ReceptionRow } from '../../store/tables'
import { type Listener, sayWhen, tellDeputies, tellPeople } from '../tell'

/** A request and its reception, both held until the transaction ends. */
export interface Case {
  readonly session: ReceptionRow
  readonly change: FoundChange
  readonly input: ParsedOf<typeof moveChange>
}

const askerOf = ({ deputyName: name, deputyPerson: personId }: FoundChange) => ({ name, personId })
const otherOf = ({ substituteName: name, substitutePerson: personId }: FoundChange) =>
  name ? [{ name, personId }] : []

/** Tells of an answer, a refusal or a withdrawal whoever waited for it. A grant tells more, see grant.ts. */
export const tellMove = async (tx: Tx, context: Context, { session, change, input }: Case): Promise<void> => {
  const { id: sessionId, streetId } = session
  const [when, note] = [sayWhen(session), input.note ? `说明：${input.note}。` : '']
  const toDeputies = (deputies: readonly Listener[], title: string, text: string) =>
    tellDeputies(tx, context, { deputies, streetId }, { sessionId, title, text: `${text}${note}` })
  const toOffice = async (title: string, text: string) =>
    tellPeople(tx, context, await listOfficers(tx, 'secretary', streetId), {
      ...{ sessionId, title, text: `${text}${note}` },
    })
  const { deputyName, substituteName } = change
  switch (input.act) {
    case 'agree':
      await toDeputies(
        [askerOf(change)],
        '对方同意换班',
        `${substituteName}代表愿意接替您${when}的接待，等工委确认。`,
      )
      return toOffice(
        '有一件换班等您确认',
        `${deputyName}代表请${substituteName}代表接替${when}的接待，对方已同意。`,
      )
    case 'decline':
      return toDeputies(
        [askerOf(change)],
        '对方那时不便',
        `${substituteName}代表不便接替您${when}的接待，可以另请一位，或者请假。`,
      )
    case 'refuse':
      return toDeputies(
        [askerOf(change), ...otherOf(change)],
        '没有批准',
        `${deputyName}代表${when}的接待没有调整，仍按原来的安排。`,
      )
    case 'withdraw':
      await toDeputies(otherOf(change), '换班已撤回', `${deputyName}代表不再请您接替${when}的接待。`)
      if (change.kind === 'swap' && change.status === 'asked') return
      return toOffice('请假或换班已撤回', `${deputyName}代表仍参加${when}的接待。`)
    default:
  }
}
