import type { Handlers } from '../http'
import { actOnOpinion } from './act'
import { followOpinion, viewContact } from './contact'
import { listMyOpinions, listOpinions, listSimilar } from './list'
import { submitOpinion } from './submit'
import { listUnits } from './units'
import { readOpinion } from './view'

export const opinions = {
  submitOpinion,
  followOpinion,
  readOpinion,
  actOnOpinion,
  listMyOpinions,
  listOpinions,
  listSimilar,
  listUnits,
  viewContact,
} satisfies Partial<Handlers>
