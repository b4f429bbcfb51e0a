import type { PosterFault } from '../../contract/sites'

/** A fault in as many words as fit into a list. */
export const faultTags: Record<PosterFault, string> = {
  neverPrinted: '没印过',
  outdated: '要重印',
  namesOutdated: '代表有变动',
  neverScanned: '没人扫过',
  silent: '久没人扫',
}

/** What one can do about a fault. */
export const faultAdvice: Record<PosterFault, string> = {
  neverPrinted: '做一张海报，印好后登记日期。',
  outdated: '海报上的内容已经不对，请重新制作、印好，再登记日期。',
  namesOutdated: '海报上印的姓名和现在的代表不一样，请重新制作、印好，再登记日期。',
  neverScanned: '请联络员看看海报贴了没有、贴在不在显眼的地方。',
  silent: '请联络员看看海报还在不在，有没有被遮住。',
}
