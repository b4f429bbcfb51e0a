import { encodeSite } from '../../contract/scan'
import { siteLevelWords } from '../../contract/sites'
import type { PosterRow } from '../store/posters'

/** What stands on one poster, in words. */
export interface Poster {
  readonly code: string
  readonly name: string
  /** 岳阳街道 · 代表联系点 */
  readonly line: string
  readonly street: string
  readonly committee: string
  readonly phone: string | null
  readonly facts: readonly (readonly [label: string, text: string])[]
  readonly deputies: readonly string[]
  /** What the QR code says. */
  readonly address: string
  /** What is typed into a browser. */
  readonly host: string
  readonly isDemo: boolean
}

/** A site code in two groups, as it is typed from paper: GBR T6X. */
export const sayCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

const factsOf = ({ address, hours, hoursNote, boxPlace }: PosterRow): Poster['facts'] => {
  const facts: readonly (readonly [string, string | null])[] = [
    ['地址', address],
    ['开放', hours.replaceAll('；', '\n')],
    ['说明', hoursNote],
    ['意见箱', boxPlace],
  ]
  return facts.flatMap(([label, text]) => (text ? [[label, text] as const] : []))
}

/** Writes a site's poster. `publicUrl` is where residents reach the server. */
export const posterOf = (site: PosterRow, deputies: readonly string[], publicUrl: string): Poster => ({
  code: site.code,
  name: site.name,
  line: `${site.streetName} · ${siteLevelWords[site.level]}`,
  street: site.streetName,
  committee: site.committee,
  phone: site.phone || null,
  facts: factsOf(site),
  deputies,
  address: encodeSite(publicUrl, site.code),
  host: new URL(publicUrl).host,
  isDemo: site.isDemo,
})

/** What no file system refuses. */
const plain = (text: string): string => text.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()

/** 岳阳街道-西新桥代表联系点-GBRT6X */
export const fileNameOf = ({ street, name, code }: Poster): string =>
  `${plain(street)}-${plain(name)}-${code}`

/** The name under which a batch is saved. */
export const fileNameFor = (
  posters: readonly Poster[],
  { size, as }: { size: string; as: string },
): string => {
  const [first, second] = posters
  const streets = new Set(posters.map(({ street }) => street))
  const place = first && streets.size === 1 ? `${plain(first.street)}-` : ''
  const what = first && !second ? fileNameOf(first) : `${place}${posters.length}个站点`
  return `海报-${what}-${size}.${as}`
}

/** Everything that is drawn with a font and comes from outside. */
export const textOf = (poster: Poster): string =>
  [
    poster.name,
    poster.line,
    poster.committee,
    poster.phone ?? '',
    ...poster.facts.map(([, text]) => text.replaceAll('\n', '')),
    ...poster.deputies,
    poster.host,
  ].join('')
