import type { Handlers } from '../http'
import { readHome } from './front'
import { endNotice, listNotices, postNotice } from './notices'
import { listPlaces } from './places'
import { setStreetPhoto } from './streetPhoto'

export const home: Pick<
  Handlers,
  'readHome' | 'listPlaces' | 'listNotices' | 'postNotice' | 'endNotice' | 'setStreetPhoto'
> = {
  readHome: (context, { street }) => readHome(context, street),
  listPlaces,
  listNotices,
  postNotice,
  endNotice: (context, { notice }) => endNotice(context, notice),
  setStreetPhoto,
}
