import type { listDeputies as endpoint } from '../../contract/deputies'
import type { ParsedOf } from '../../contract/endpoint'
import { PAGE_SIZE } from '../../contract/pages'
import { decodeSite } from '../../contract/scan'
import type { Context } from '../context'
import { viewDeputy } from '../deputyCard'
import { byPinyin, sortByName } from '../pinyin'
import { type DeputiesOf, listDeputyRows, listSitesOfDeputies } from '../store/deputies'
import type { DeputyRow } from '../store/tables'
import { initialsOf } from '../words'

const tidy = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Whether every word of a question stands in what is public of a deputy, or begins the initials of some signs of the name. */
const answers = ({ name, groupName, unit, post }: DeputyRow, words: readonly string[]): boolean => {
  const said = tidy([name, groupName, unit, post].join('\n'))
  return words.every(word => said.includes(word) || initialsOf(name).includes(word))
}

const wordsOf = (q: string | undefined): string[] =>
  tidy(q ?? '')
    .split(/\s+/)
    .filter(Boolean)

const sitesOf = async ({ db }: Context, deputyIds: readonly string[]) => {
  const rows = deputyIds.length > 0 ? await listSitesOfDeputies(db, deputyIds) : []
  return (id: string) => rows.filter(({ deputyId }) => deputyId === id)
}

/** A site's code as it was typed; what is none finds nobody. */
const placesOf = ({ street, site }: DeputiesOf): DeputiesOf => ({
  street,
  site: site && (decodeSite(site) ?? site),
})

/** The deputies of a street, a group or a site, by pinyin, page by page; `groups` are those one may choose from. */
export const listDeputies = async (context: Context, input: ParsedOf<typeof endpoint>) => {
  const { page, group, q, ...places } = input
  const all = await listDeputyRows(context.db, placesOf(places))
  const words = wordsOf(q)
  const found = sortByName(all.filter(row => (!group || row.groupName === group) && answers(row, words)))
  const offset = (page - 1) * PAGE_SIZE
  const rows = found.slice(offset, offset + PAGE_SIZE)
  const sites = await sitesOf(
    context,
    rows.map(({ id }) => id),
  )
  return {
    items: rows.map(row => ({ ...viewDeputy(context, row, context.now), sites: sites(row.id) })),
    total: found.length,
    hasMore: offset + rows.length < found.length,
    groups: [...new Set(all.map(({ groupName }) => groupName))].filter(Boolean).sort(byPinyin),
  }
}
