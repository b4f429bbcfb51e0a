import { ApiTable, type Wording } from '../logic/api'
import type { Dict } from '../logic/values'
import { addDeviceApis } from './deviceApis'
import { addDialogApis } from './dialogApis'
import { addNavigationApis } from './navigationApis'
import { addNetworkApis } from './networkApis'
import type { WxParts } from './parts'
import { SelectorQuery } from './selectorQuery'
import { addStorageApis } from './storageApis'

/** WeChat writes its outcome into `errMsg`, `name:ok` or `name:fail reason`. */
const wording: Wording = {
  succeeded: (api, result) => ({ ...result, errMsg: `${api}:ok` }),
  failed: (api, { message, extra }) => ({ ...extra, errMsg: `${api}:fail ${message}` }),
}

/** The global `wx` of the app's realm. A function that is missing here is undefined there, and fails loudly. */
export function createWx(given: Omit<WxParts, 'table'>): Dict {
  const { logic, screen } = given
  const { realm, activity, calls, mocks } = logic
  const table = new ApiTable({ realm, activity, calls, mocks, wording, report: error => logic.report(error) })
  const parts: WxParts = { ...given, table }
  addStorageApis(parts)
  addNavigationApis(parts)
  addNetworkApis(parts)
  addDialogApis(parts)
  addDeviceApis(parts)
  // Mocks for functions the host does not know (a plugin's, a newer library's) become functions of their own.
  for (const name of Object.keys(mocks)) if (!(name in table.functions)) table.async(name, () => ({}))
  table.functions.createSelectorQuery = () => new SelectorQuery(screen(), realm, activity)
  return table.functions
}
