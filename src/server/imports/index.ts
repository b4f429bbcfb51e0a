import type { Handlers } from '../http'
import { checkImport } from './check'
import { confirmImport } from './confirm'
import { exportSites } from './export'

export const imports: Pick<Handlers, 'checkImport' | 'confirmImport' | 'exportSites'> = {
  checkImport,
  confirmImport,
  exportSites,
}
