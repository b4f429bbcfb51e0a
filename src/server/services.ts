import type { Calendar } from '../contract/workdays'
import type { Config } from './config'
import type { Files } from './doors/files'
import type { Sealer, Signer } from './sealed'
import type { Db } from './store/db'

/** What the acts work with. Everything that differs between a test and the real thing comes in here, the clock too. */
export interface Services {
  readonly config: Config
  readonly db: Db
  readonly clock: () => Date
  readonly calendar: Calendar
  readonly files: Files
  readonly sealer: Sealer
  readonly signer: Signer
}
