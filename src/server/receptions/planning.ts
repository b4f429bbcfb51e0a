import { Refusal } from '../../contract/errors'
import type { Handlers } from '../http'

const soon = (): never => {
  throw new Refusal('notFound')
}

export const planning: Pick<
  Handlers,
  'listStaffSessions' | 'readStaffSession' | 'addSession' | 'editSession' | 'cancelSession' | 'removeSession'
> = {
  listStaffSessions: soon,
  readStaffSession: soon,
  addSession: soon,
  editSession: soon,
  cancelSession: soon,
  removeSession: soon,
}
