import * as v from 'valibot'
import { type SiteForm, siteForm, siteFormFaults } from '../../contract/sites'
import { isPlain } from '../plainText'
import type { ImportStreet } from '../store/siteImports'
import { isFormulaError } from './cellText'
import { type Cells, type Field, fields } from './columns'
import { readDegrees, readLevel, readWeekday } from './words'

/** What is wrong with a row: a sentence for each bad column. */
export type Problems = Readonly<Partial<Record<Field, string>>>

/** Streets by their slug and by their name. */
export type Streets = ReadonlyMap<string, ImportStreet>

export type ReadSite =
  | { readonly form: SiteForm; readonly street: ImportStreet; readonly problems?: undefined }
  | { readonly problems: Problems }

/** Where a path of the form stands in the table; a wrong point is named at its longitude. */
const fieldOf = (path: string | null): Field | undefined =>
  path?.startsWith('gcj02') ? 'lng' : fields.find(field => field === path)

const pointProblems = (lng?: number | null, lat?: number | null): Problems => {
  if (lng === undefined || lat === undefined)
    return {
      ...(lng === undefined && { lng: '请写成数字，例如 121.227114' }),
      ...(lat === undefined && { lat: '请写成数字，例如 31.015967' }),
    }
  if ((lng === null) === (lat === null)) return {}
  return { [lng === null ? 'lng' : 'lat']: '经度和纬度要一起填，或者都不填' }
}

const problemOf = (text: string): string | undefined => {
  if (isFormulaError(text)) return '这一格的公式出错了'
  return isPlain(text) ? undefined : '有不能保存的字符，请重新输入'
}

const cellProblems = (cells: Cells): Problems =>
  Object.fromEntries(
    fields.flatMap(field => {
      const problem = problemOf(cells[field] ?? '')
      return problem ? [[field, problem] as const] : []
    }),
  )

const issuesOf = (issues: readonly v.BaseIssue<unknown>[]): Problems =>
  Object.fromEntries(
    // The first issue of a field is the one to say, so it is written last.
    [...issues].reverse().flatMap(issue => {
      const field = fieldOf(v.getDotPath(issue))
      return field ? [[field, issue.message] as const] : []
    }),
  )

/** The words of a row, each as the form takes it; undefined where it means nothing. */
const readWords = (cells: Cells, streets: Streets) => {
  const text = (field: Field) => cells[field] ?? ''
  return {
    level: readLevel(text('level')),
    street: streets.get(text('street')),
    boxWeekday: readWeekday(text('boxWeekday')),
    lng: readDegrees(text('lng')),
    lat: readDegrees(text('lat')),
  }
}
type Words = ReturnType<typeof readWords>

const wordProblems = ({ level, street, boxWeekday, lng, lat }: Words, cells: Cells): Problems => ({
  ...(!level && { level: '请写代表之家、代表联络站或代表联系点' }),
  ...(!street && { street: cells.street ? '没有这个街道' : '请填写街道' }),
  ...siteFormFaults({ boxPlace: cells.boxPlace ?? '', boxWeekday: boxWeekday ?? null }),
  ...(boxWeekday === undefined && { boxWeekday: '请写周一到周日里的一天，没有意见箱就空着' }),
  ...pointProblems(lng, lat),
})

const formOf = ({ level, street, boxWeekday, lng, lat }: Words, cells: Cells) => ({
  ...cells,
  ...{ level, boxWeekday, street: street?.slug },
  gcj02: lng != null && lat != null ? [lng, lat] : null,
})

/** Reads a row as the form that a steward fills, word by word, and says what cannot be understood. */
export const readSite = (cells: Cells, streets: Streets): ReadSite => {
  const words = readWords(cells, streets)
  const parsed = v.safeParse(siteForm, formOf(words, cells))
  // What is said last is shown: our own sentences are plainer than the form's.
  const problems = {
    ...issuesOf(parsed.issues ?? []),
    ...wordProblems(words, cells),
    ...cellProblems(cells),
  }
  if (!parsed.success || !words.street || Object.keys(problems).length > 0) return { problems }
  return { form: parsed.output, street: words.street }
}
