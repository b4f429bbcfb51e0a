import { decodeSite } from '../../contract/scan'

type Params = Readonly<Record<string, string | undefined>>

/**
 * The site code in what a page was opened with: `code` (our own pages), `q` (WeChat's address of a scanned poster)
 * or `scene` (a mini program code). Undefined when nothing was said; null when it is no code.
 */
export const siteCodeIn = (params: Params): string | null | undefined => {
  const said = params.code || params.q || params.scene
  return said ? decodeSite(said) : undefined
}

/**
 * The street whose front door is asked for: `street` in the address, or `s.<slug>` as the scene of a mini program code
 * (32 characters at the most, and none that a scene refuses).
 */
export const streetIn = ({ street, scene = '' }: Params): string | null =>
  street || (/^s\.([\w-]{1,30})$/.exec(scene)?.[1] ?? null)

/**
 * How a page was reached by a poster: `counted` by the server, which led a browser here; `uncounted` where a mini program
 * opened by itself; null when there was no poster.
 */
export const posterIn = ({ q, scene, from }: Params): 'counted' | 'uncounted' | null => {
  if (from === 'poster') return 'counted'
  return q || scene || from === 'scan' ? 'uncounted' : null
}
