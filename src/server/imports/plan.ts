import type { SiteForm } from '../../contract/sites'
import { changesOf, type SiteChanges } from '../sites/siteRows'
import type { ImportStreet, KnownSite } from '../store/siteImports'
import { guardCell, tidyCell } from './cellText'
import { type Cells, cellsOf, columns, type Field, fields } from './columns'
import { type Problems, readSite, type Streets } from './readSite'
import type { Row } from './readTable'
import { readCode } from './words'

/** What is known when a table is judged. */
export interface Known {
  readonly streets: Streets
  readonly sites: ReadonlyMap<string, KnownSite>
  /** The names of open sites, each as nameKey says it. */
  readonly names: ReadonlySet<string>
  /** YYYY-MM-DD. */
  readonly today: string
}

export const nameKey = (streetId: string, name: string): string => `${streetId} ${name}`

interface Read {
  readonly form: SiteForm
  readonly street: ImportStreet
}

/** What a row would do. */
type Outcome =
  | { readonly does: 'nothing' }
  | (Read & { readonly does: 'create' })
  | (Read & { readonly does: 'change'; readonly site: KnownSite; readonly changes: SiteChanges })
  | { readonly does: 'fail'; readonly problems: Problems }

export type Judged = Row & Outcome

const fail = (field: Field, problem: string): Outcome => ({ does: 'fail', problems: { [field]: problem } })

const CLOSED = fail('code', '这个站点已经关闭，不能修改')

const asRead = (cells: Cells): Cells =>
  Object.fromEntries(
    fields.map(field => [field, tidyCell(guardCell(cells[field] ?? ''), Boolean(columns[field].isNarrow))]),
  )

const change = (row: Row, site: KnownSite, known: Known): Outcome => {
  const kept = asRead(cellsOf(site))
  // A row that still is as it was exported is left alone, even where a form would not take it: it may be of a closed site.
  if (fields.every(field => field === 'code' || (row.cells[field] ?? kept[field]) === kept[field]))
    return { does: 'nothing' }
  // A column that is not there changes nothing.
  const read = readSite({ ...kept, ...row.cells }, known.streets)
  if (read.problems) return site.closedOn ? CLOSED : { does: 'fail', problems: read.problems }
  const { form, street } = read
  if (street.isDemo !== site.isDemo) return fail('street', '演示的站点和真实的站点不能换到对方的街道')
  const changes = changesOf(site, form, street.id, known.today)
  if (!changes) return { does: 'nothing' }
  return site.closedOn ? CLOSED : { does: 'change', form, street, site, changes }
}

const create = ({ cells }: Row, known: Known): Outcome => {
  const read = readSite(cells, known.streets)
  if (read.problems) return { does: 'fail', problems: read.problems }
  const { form, street } = read
  if (known.names.has(nameKey(street.id, form.name)))
    return fail('name', '这个街道已经有同名的站点；要修改它，请填写它的编号')
  return { does: 'create', form, street }
}

/** What a row would do, by itself. */
export const judgeRow = (row: Row, known: Known): Outcome => {
  const typed = row.cells.code ?? ''
  if (typed === '') return create(row, known)
  const code = readCode(typed)
  if (!code) return fail('code', '编号有错，校验位对不上，请核对海报上的编号')
  const site = known.sites.get(code)
  return site ? change(row, site, known) : fail('code', '没有这个编号的站点；要新建就把编号空着')
}
