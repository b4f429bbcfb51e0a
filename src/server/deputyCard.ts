import type { DeputyCard } from '../contract/deputies'
import { viewPhoto } from './photos'
import type { Services } from './services'
import type { DeputyRow } from './store/tables'

/** What is public of a deputy. */
export const viewDeputy = (services: Services, deputy: DeputyRow, now: Date): DeputyCard => {
  const { id, name, unit, post, groupName, level, bio, photoId } = deputy
  const photo = photoId === null ? null : viewPhoto(services, photoId, now)
  return { id, name, unit, post, group: groupName, level, bio, photo }
}
