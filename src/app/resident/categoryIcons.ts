import type { Category } from '../../contract/opinions'
import type { IconName } from '../parts/Icon'

export const categoryIcons: Record<Category, IconName> = {
  housing: 'building-2',
  lift: 'arrow-up-down',
  parking: 'square-parking',
  noise: 'volume-2',
  environment: 'trees',
  road: 'route',
  transit: 'bus',
  education: 'graduation-cap',
  elderly: 'hand-heart',
  health: 'heart-pulse',
  market: 'store',
  safety: 'flame',
  culture: 'palette',
  youth: 'briefcase',
  other: 'ellipsis',
}
