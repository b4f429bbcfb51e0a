import type { ApiTable } from '../logic/api'
import type { LogicLayer } from '../logic/logicLayer'
import type { Navigation } from '../logic/navigation'
import type { Page } from '../logic/pages'
import type { Dict } from '../logic/values'
import type { Screen } from '../screen/screen'

/** What the groups of `wx` functions work on. */
export interface WxParts {
  readonly table: ApiTable
  readonly logic: LogicLayer
  readonly navigation: Navigation<Page>
  /** Asked for each time: a screen may be attached after the app has started. */
  readonly screen: () => Screen
  readonly launchOptions: () => Dict
}
