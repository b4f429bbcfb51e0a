import type { Calendar } from '../contract/workdays'
import type { Background } from './background'
import type { Config } from './config'
import type { Files } from './doors/files'
import type { WechatDoor } from './doors/wechat'
import type { StreetAnswers } from './home/answers'
import type { TableReader } from './imports/tableReader'
import type { Sealer, Signer } from './sealed'
import type { ScanGate } from './sites/scanGate'
import type { SiteIndex } from './sites/siteIndex'
import type { Db } from './store/db'

/** What the acts work with. Everything that differs between a test and the real thing comes in here, the clock too. */
export interface Services {
  readonly config: Config
  readonly db: Db
  readonly clock: () => Date
  readonly calendar: Calendar
  readonly files: Files
  /** Files that staff fetch once: tables, posters. */
  readonly downloads: Files
  readonly sealer: Sealer
  readonly signer: Signer
  readonly siteIndex: SiteIndex
  readonly background: Background
  readonly scanGate: ScanGate
  readonly readTable: TableReader
  readonly streetAnswers: StreetAnswers
  /** Null without a WeChat account. */
  readonly wechat: WechatDoor | null
}
