import type { Handlers } from '../../http'
import { readReceptionFigures } from './figures'
import { holdSession } from './hold'
import { recordMatter } from './matter'
import { confirmRecord, readRecord } from './record'

export const records: Pick<
  Handlers,
  'holdSession' | 'recordMatter' | 'readRecord' | 'confirmRecord' | 'readReceptionFigures'
> = { holdSession, recordMatter, readRecord, confirmRecord, readReceptionFigures }
