import * as v from 'valibot'
import { endpoint } from './endpoint'

export const unitView = v.object({
  id: v.pipe(v.string(), v.uuid()),
  name: v.string(),
  level: v.picklist(['street', 'district']),
})
export type UnitView = v.InferOutput<typeof unitView>

/** The units that may be named for one opinion: those of its street, or the district's once it was forwarded. */
export const listUnits = endpoint({
  method: 'GET',
  path: '/api/opinions/:id/units',
  summary: '可以承办的单位',
  who: ['secretary', 'chair', 'districtOfficer', 'supervisor'],
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  ok: v.object({ items: v.array(unitView) }),
})
