import { addDays } from '../time'

/** What can be wrong with a poster, the gravest first. */
export const posterFaults = ['neverPrinted', 'outdated', 'namesOutdated', 'neverScanned', 'silent'] as const
export type PosterFault = (typeof posterFaults)[number]

export const posterFaultWords: Record<PosterFault, string> = {
  neverPrinted: '还没有印过',
  outdated: '印好后信息改过，要重印',
  namesOutdated: '印好后代表有变动，要重印',
  neverScanned: '张贴后没人扫过',
  silent: '三十天没人扫',
}

/** Days that a new poster is given until somebody should have scanned it, and that an old one may be silent (ours). */
export const NEW_POSTER_DAYS = 14
export const SILENT_DAYS = 30

/** Days as YYYY-MM-DD. */
export interface PosterFacts {
  readonly printedOn: string | null
  /** The day on which something that stands on the poster last changed. */
  readonly contentChangedOn: string | null
  /** Whether deputies' names stand on it, and others than those of today. */
  readonly hasOldNames: boolean
  /** The last day with a scan. One from before it was printed was of an older poster. */
  readonly lastScanOn: string | null
  readonly today: string
}

/** What is wrong with a site's poster; empty when all is well. A poster that has to be printed is not blamed for being silent. */
export const posterFaultsOf = ({
  printedOn,
  contentChangedOn,
  hasOldNames,
  lastScanOn,
  today,
}: PosterFacts): readonly PosterFault[] => {
  if (printedOn === null) return ['neverPrinted']
  if (contentChangedOn !== null && contentChangedOn > printedOn) return ['outdated']
  if (hasOldNames) return ['namesOutdated']
  if (lastScanOn === null || lastScanOn < printedOn)
    return today > addDays(printedOn, NEW_POSTER_DAYS) ? ['neverScanned'] : []
  return today > addDays(lastScanOn, SILENT_DAYS) ? ['silent'] : []
}
