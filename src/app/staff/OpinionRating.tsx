import { View } from '@tarojs/components'
import { type OpinionView, ratingWords, solvedWords } from '../../contract/opinions'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'

/** What the reporter thought of the answer. */
export function OpinionRating({ rating }: { readonly rating: NonNullable<OpinionView['rating']> }) {
  return (
    <Section title='居民的评价'>
      <View className='file-paper file-rating'>
        <Row title='问题解决了吗' value={solvedWords[rating.solved]} />
        <Row title='办理态度' value={ratingWords[rating.attitude]} />
        <Row title='办理结果' value={ratingWords[rating.result]} />
      </View>
    </Section>
  )
}
