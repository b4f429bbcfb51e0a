import { Refusal } from '../../contract/errors'
import type { Handlers } from '../http'

const soon = (): never => {
  throw new Refusal('notFound')
}

export const messages: Pick<Handlers, 'listMessages' | 'seeMessages'> = {
  listMessages: soon,
  seeMessages: soon,
}
