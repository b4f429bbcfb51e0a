import { View } from '@tarojs/components'
import { categoryWords, type OpinionView, sourceWords } from '../../contract/opinions'
import { sayReceipt } from '../../contract/scan'
import { type Instant, sayTime } from '../../contract/time'
import './OpinionBody.css'

type Fact = readonly [label: string, value: string | null]

/** Residents know where they wrote something themselves; of what others wrote down for them they are told where that was. */
const sourceOf = ({ audience, source }: OpinionView): string | null =>
  audience === 'reporter' && (source === 'scan' || source === 'web') ? null : sourceWords[source]

const factsOf = (opinion: OpinionView, now: Instant): readonly Fact[] => [
  ['类别', categoryWords[opinion.category]],
  ['地点', opinion.place],
  ['站点', opinion.site.name],
  ['提交', sayTime(opinion.submittedAt, now)],
  ['来源', sourceOf(opinion)],
  ['编号', sayReceipt(opinion.code)],
]

/** The facts around an opinion, each with its label. */
export function OpinionFacts({ opinion, now }: { readonly opinion: OpinionView; readonly now: Instant }) {
  return (
    <View className='facts'>
      {factsOf(opinion, now).map(
        ([label, value]) =>
          value && (
            <View key={label} className='fact'>
              <View className='fact-label'>{label}</View>
              <View className='fact-value'>{value}</View>
            </View>
          ),
      )}
    </View>
  )
}
