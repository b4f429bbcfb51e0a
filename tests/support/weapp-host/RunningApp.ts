import type { LogicLayer } from './logic/logicLayer'
import type { Navigation } from './logic/navigation'
import type { Page } from './logic/pages'
import type { ElementNode } from './view-tree/nodes'
import type { SetDataEntry } from './view-tree/pageViews'

/** What a host drives: a running app of one platform. */
export interface RunningApp {
  readonly logic: LogicLayer
  readonly navigation: Navigation<Page>
  readonly setDataLog: SetDataEntry[]
  /** The page setting that allows pulling down. */
  readonly pullDownSetting: string
  /** The platform's own spelling of an event's type. */
  eventType(type: string): string
  /** What a selector picker answers for its nth item. */
  pickedValue(index: number): unknown
  tree(page: Page): ElementNode
  launch(url: string | undefined, scene: number | undefined): Promise<void>
}
