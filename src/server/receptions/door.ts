import { Refusal } from '../../contract/errors'
import type { Handlers } from '../http'

const soon = (): never => {
  throw new Refusal('notFound')
}

export const door: Pick<
  Handlers,
  'listDoor' | 'actAtDoor' | 'findAtDoor' | 'addWalkIn' | 'listCalls' | 'markCalled'
> = {
  listDoor: soon,
  actAtDoor: soon,
  findAtDoor: soon,
  addWalkIn: soon,
  listCalls: soon,
  markCalled: soon,
}
