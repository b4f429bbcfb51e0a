import { Refusal } from '../../contract/errors'
import type { Handlers } from '../http'

const soon = (): never => {
  throw new Refusal('notFound')
}

export const schedule: Pick<Handlers, 'listSessions' | 'findSessions' | 'readSession'> = {
  listSessions: soon,
  findSessions: soon,
  readSession: soon,
}
