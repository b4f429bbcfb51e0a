import { Refusal } from '../../contract/errors'
import type { Handlers } from '../http'

const soon = (): never => {
  throw new Refusal('notFound')
}

export const changes: Pick<
  Handlers,
  | 'listChanges'
  | 'listSubstitutes'
  | 'askChange'
  | 'moveChange'
  | 'listAbsences'
  | 'addAbsence'
  | 'removeAbsence'
> = {
  listChanges: soon,
  listSubstitutes: soon,
  askChange: soon,
  moveChange: soon,
  listAbsences: soon,
  addAbsence: soon,
  removeAbsence: soon,
}
