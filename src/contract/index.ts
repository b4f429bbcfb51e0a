import type { Endpoint } from './endpoint'
import {
  actOnOpinion,
  followOpinion,
  listMyOpinions,
  listOpinions,
  listSimilar,
  readOpinion,
  submitOpinion,
  viewContact,
} from './opinions'
import { uploadPhoto } from './photos'
import { readDoors, readMe, signIn, signInForDevelopment, signOut } from './session'
import { listSites, readSite } from './sites'
import { listUnits } from './units'

/** Everything that may be asked of the server. The server walks this list; what is not on it is not there. */
export const api = {
  readSite,
  listSites,
  submitOpinion,
  followOpinion,
  readOpinion,
  actOnOpinion,
  listMyOpinions,
  listOpinions,
  listSimilar,
  listUnits,
  viewContact,
  uploadPhoto,
  signIn,
  signInForDevelopment,
  signOut,
  readMe,
  readDoors,
} as const satisfies Record<string, Endpoint>

export type Api = typeof api
