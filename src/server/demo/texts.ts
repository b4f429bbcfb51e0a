import * as v from 'valibot'
import neighbourhoods from '../../../assets/demo/neighbourhoods.json'
import opinionsA from '../../../assets/demo/opinions-a.json'
import opinionsB from '../../../assets/demo/opinions-b.json'
import people from '../../../assets/demo/people.json'
import { categories, outcomes } from '../../contract/opinions'

const line = v.nullable(v.string())

/** What a resident, an office and a deputy might say of one matter; which of it is used depends on how far it got. */
const story = v.object({
  category: v.picklist(categories),
  text: v.string(),
  place: line,
  unit: v.string(),
  beyondStreet: v.boolean(),
  outcome: v.nullable(v.picklist(outcomes)),
  reply: line,
  question: line,
  addInfo: line,
  contactNote: line,
  deputyComment: line,
  dissatisfied: line,
  secondReply: line,
  progress: line,
  redirect: v.nullable(v.object({ channel: v.string(), reason: v.string(), how: v.string() })),
})
export type Story = v.InferOutput<typeof story>

const cast = v.object({
  deputies: v.array(
    v.object({
      name: v.string(),
      unit: v.string(),
      post: v.string(),
      group: v.string(),
      level: v.picklist(['municipal', 'district', 'town']),
      bio: v.string(),
    }),
  ),
  staff: v.object({
    secretaries: v.array(v.string()),
    chairs: v.array(v.string()),
    liaisonOfficers: v.array(v.string()),
    handlers: v.array(v.string()),
    districtOfficers: v.array(v.string()),
    supervisor: v.string(),
    admin: v.string(),
    auditor: v.string(),
  }),
  residents: v.array(v.object({ name: v.string(), phoneTail: v.string() })),
})

/** The written part of the demonstration, checked as it is read. */
export const readTexts = () => ({
  stories: v.parse(v.array(story), [...opinionsA, ...opinionsB]),
  cast: v.parse(cast, people),
  neighbourhoods: v.parse(v.record(v.string(), v.array(v.string())), neighbourhoods),
})
