import type { OpinionCard } from '../../contract/opinions'
import type { UnitView } from '../../contract/units'

/** What a form may choose from; null while it is on its way. The page fetches it, the form only draws. */
export interface MoveOptions {
  readonly units: readonly UnitView[] | null
  readonly similar: readonly OpinionCard[] | null
  /** Today in Shanghai, as YYYY-MM-DD. */
  readonly today: string
}
