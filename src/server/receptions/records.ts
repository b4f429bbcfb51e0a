import { Refusal } from '../../contract/errors'
import type { Handlers } from '../http'

const soon = (): never => {
  throw new Refusal('notFound')
}

export const records: Pick<
  Handlers,
  'holdSession' | 'recordMatter' | 'readRecord' | 'confirmRecord' | 'readReceptionFigures'
> = {
  holdSession: soon,
  recordMatter: soon,
  readRecord: soon,
  confirmRecord: soon,
  readReceptionFigures: soon,
}
