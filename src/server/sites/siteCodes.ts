import { randomBytes } from 'node:crypto'
import { makeSiteCode } from '../../contract/scan'
import type { Tx } from '../store/db'
import { insertSite } from '../store/siteWrites'
import type { NewSite } from '../store/tables'

/** Adds a site under a fresh random code and returns it. Sites stay for ever, so no code is ever given twice. */
export const addSite = async (tx: Tx, row: Omit<NewSite, 'code'>): Promise<string> => {
  for (;;) {
    const code = makeSiteCode(randomBytes(32))
    if (await insertSite(tx, { ...row, code })) return code
  }
}
