import { Refusal } from '../../contract/errors'
import type { Handlers } from '../http'

const soon = (): never => {
  throw new Refusal('notFound')
}

export const plans: Pick<
  Handlers,
  'listPlans' | 'readPlan' | 'previewPlan' | 'draftPlan' | 'movePlan' | 'copyPlans'
> = {
  listPlans: soon,
  readPlan: soon,
  previewPlan: soon,
  draftPlan: soon,
  movePlan: soon,
  copyPlans: soon,
}
