import { type SiteLevel, siteLevelWords } from '../../contract/sites'
import type { IconName } from '../parts/Icon'

/** A shape for each level, so that nobody has to tell them apart by colour. */
export const levelIcons: Record<SiteLevel, IconName> = {
  HOME: 'landmark',
  STATION: 'building-2',
  POINT: 'message-square-text',
}

/** The levels in short, for chips: 之家, 联络站, 联系点. */
export const levelShort = (level: SiteLevel): string => siteLevelWords[level].replace('代表', '')
