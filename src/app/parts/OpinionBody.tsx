import { Text, View } from '@tarojs/components'
import type { OpinionView } from '../../contract/opinions'
import type { Instant } from '../../contract/time'
import { OpinionFacts } from './OpinionFacts'
import { Photos } from './Photos'
import './OpinionBody.css'

/** What was said, in the reporter's own words. */
export function OpinionText({ opinion }: { readonly opinion: OpinionView }) {
  return (
    <View className='opinion-text'>
      <Text className='opinion-text-words' userSelect>
        {opinion.text}
      </Text>
      {opinion.photos.length > 0 && <Photos photos={opinion.photos} />}
    </View>
  )
}

/** The reporter's words and the facts around them. */
export function OpinionBody({ opinion, now }: { readonly opinion: OpinionView; readonly now: Instant }) {
  return (
    <View className='opinion-body'>
      <OpinionText opinion={opinion} />
      <OpinionFacts opinion={opinion} now={now} />
    </View>
  )
}
