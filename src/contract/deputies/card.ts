import * as v from 'valibot'
import { photoView } from '../photos'

/** What is public of a deputy (domain.md §6): name, photo, group, unit and post; no phone and no address. */
export const deputyCard = v.object({
  id: v.pipe(v.string(), v.uuid()),
  name: v.string(),
  unit: v.string(),
  post: v.string(),
  group: v.string(),
  level: v.picklist(['municipal', 'district', 'town']),
  bio: v.string(),
  photo: v.nullable(photoView),
})
export type DeputyCard = v.InferOutput<typeof deputyCard>
export const deputyLevelWords: Record<DeputyCard['level'], string> = {
  municipal: '市人大代表',
  district: '区人大代表',
  town: '镇人大代表',
}
