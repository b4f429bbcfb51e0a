import type { Handlers } from '../../http'
import { addSession } from './add'
import { editSession } from './edit'
import { cancelSession, removeSession } from './end'
import { listStaffSessions, readStaffSession } from './list'

export const planning: Pick<
  Handlers,
  'listStaffSessions' | 'readStaffSession' | 'addSession' | 'editSession' | 'cancelSession' | 'removeSession'
> = { listStaffSessions, readStaffSession, addSession, editSession, cancelSession, removeSession }
