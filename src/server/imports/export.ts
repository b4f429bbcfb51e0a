import type { ParsedOf } from '../../contract/endpoint'
import { type exportSites as endpoint, siteReachOf } from '../../contract/sites'
import { dayOf } from '../../contract/time'
import type { Context } from '../context'
import { keepDownload } from '../downloads'
import { type KnownSite, listSitesToExport } from '../store/siteImports'
import { guardCell } from './cellText'
import { columns, fields } from './columns'
import { writeCsv, writeXlsx } from './writeTable'

const writers = { xlsx: writeXlsx, csv: writeCsv }

/** The columns of an import, and one that an import passes over. */
const shown = [
  ...fields.map(field => columns[field]),
  { heading: '状态', width: 8, say: ({ closedOn }: KnownSite) => (closedOn ? '已关闭' : '开放') },
]

/**
 * Writes the sites within the reader's reach into a file that an import takes back, and answers with its address for
 * the next hour. An empty one still is the pattern for an import.
 */
export const exportSites = async (context: Context, { format, street }: ParsedOf<typeof endpoint>) => {
  const { db, actor, now } = context
  const sites = await listSitesToExport(db, siteReachOf(actor), street)
  const rows = sites.map(site => shown.map(({ say }) => guardCell(say(site))))
  const fileName = `家站点-${dayOf(now)}.${format}`
  const bytes = await writers[format](shown, rows)
  return { url: await keepDownload(context, bytes, fileName, now), fileName }
}
