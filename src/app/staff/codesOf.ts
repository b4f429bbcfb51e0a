import type { InputOf } from '../../contract/endpoint'
import type { makePosters } from '../../contract/posters'
import { listStaffSites } from '../../contract/sites'
import { call } from '../call'

/** The codes of the open sites of a street, or of all that one looks after; asked for page by page. */
const openCodes = async (street: string | undefined, page = 1): Promise<readonly string[]> => {
  const { items, hasMore } = await call(listStaffSites, { page, ...(street ? { street } : {}) })
  const codes = items.map(({ code }) => code)
  return hasMore ? [...codes, ...(await openCodes(street, page + 1))] : codes
}

/** The codes of the sites for which posters were asked. */
export const codesOf = ({ codes, street }: InputOf<typeof makePosters>): Promise<readonly string[]> =>
  codes ? Promise.resolve(codes) : openCodes(street)
