import { decodeSite } from '../../contract/scan'

/**
 * The site code in what a page was opened with: `code` (our own pages), `q` (WeChat's address of a scanned poster)
 * or `scene` (a mini program code). Undefined when nothing was said; null when it is no code.
 */
export const siteCodeIn = (
  params: Readonly<Record<string, string | undefined>>,
): string | null | undefined => {
  const said = params.code || params.q || params.scene
  return said ? decodeSite(said) : undefined
}
