import type { Need } from '../../contract/receptions/statuses'
import type { IconName } from './Icon'
import './needIcons.css'

/** A picture for each need; its words stand beside it. */
export const needIcons: Record<Need, IconName> = {
  wheelchair: 'accessibility',
  dialect: 'languages',
  signLanguage: 'hand',
}
