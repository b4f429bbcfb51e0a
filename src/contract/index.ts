import { editDeputy, listDeputies, readDeputy } from './deputies'
import type { Endpoint } from './endpoint'
import { endNotice, listNotices, listPlaces, postNotice, readHome, setStreetPhoto } from './home'
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
import { makePosters, markPrinted, readPosterOptions, readPosters } from './posters'
import { readScanFigures } from './scanFigures'
import { readDoors, readMe, signIn, signInForDevelopment, signOut } from './session'
import {
  checkImport,
  closeSite,
  confirmImport,
  createSite,
  editSite,
  exportSites,
  findSites,
  listSitePeople,
  listStaffSites,
  mapSites,
  mergeSite,
  noteScan,
  readSite,
  readStaffSite,
  reopenSite,
  setSitePeople,
} from './sites'
import { listUnits } from './units'

/** Everything that may be asked of the server. The server walks this list; what is not on it is not there. */
export const api = {
  readHome,
  listPlaces,
  findSites,
  mapSites,
  readSite,
  noteScan,
  listDeputies,
  readDeputy,
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
  listStaffSites,
  readStaffSite,
  createSite,
  editSite,
  closeSite,
  mergeSite,
  reopenSite,
  listSitePeople,
  setSitePeople,
  editDeputy,
  exportSites,
  checkImport,
  confirmImport,
  readPosterOptions,
  makePosters,
  readPosters,
  markPrinted,
  readScanFigures,
  listNotices,
  postNotice,
  endNotice,
  setStreetPhoto,
} as const satisfies Record<string, Endpoint>

export type Api = typeof api
