import type { Handlers } from '../../http'
import { readReceptionFigures } from './figures'
import { holdSession } from './hold'
import { recordMatter } from './matter'
import { listOpenRecords } from './open'
import { confirmRecord, readRecord } from './record'

export const records: Pick<
  Handlers,
  'holdSession' | 'recordMatter' | 'listOpenRecords' | 'readRecord' | 'confirmRecord' | 'readReceptionFigures'
> = { holdSession, recordMatter, listOpenRecords, readRecord, confirmRecord, readReceptionFigures }
