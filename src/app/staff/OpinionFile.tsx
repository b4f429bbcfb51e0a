import { View } from '@tarojs/components'
import type { OpinionView } from '../../contract/opinions'
import { Contact } from '../acting/Contact'
import { OpinionText } from '../parts/OpinionBody'
import { OpinionFacts } from '../parts/OpinionFacts'
import { OpinionParent } from '../parts/OpinionParent'
import { ReplyCard } from '../parts/ReplyCard'
import { Section } from '../parts/Section'
import { Timeline } from '../parts/Timeline'
import { OpinionHead } from './OpinionHead'
import { OpinionRating } from './OpinionRating'
import './OpinionFile.css'

/** What is read first: the draft that waits for a signature, the words, the answer and what the reporter thought of it. */
const Words = ({ opinion, now }: { readonly opinion: OpinionView; readonly now: number }) => {
  const { draft, reply, parent, rating } = opinion
  return (
    <View className='file-words'>
      {draft && <ReplyCard reply={draft} now={now} title='待签发的答复' isDraft />}
      <Section title='反映内容'>
        <View className='file-paper'>
          <OpinionText opinion={opinion} />
        </View>
      </Section>
      {reply && <ReplyCard reply={reply} now={now} title='已发出的答复' />}
      {rating && <OpinionRating rating={rating} />}
      {parent && <OpinionParent parent={parent} now={now} />}
    </View>
  )
}

/** The whole file of an opinion, for those who work on it. */
export function OpinionFile({ opinion }: { readonly opinion: OpinionView }) {
  const now = Date.now()
  return (
    <View className='file'>
      <OpinionHead opinion={opinion} now={now} />
      <View className='file-columns'>
        <Words opinion={opinion} now={now} />
        <View className='file-aside'>
          <Section title='基本情况'>
            <OpinionFacts opinion={opinion} now={now} />
          </Section>
          <Section title='居民联系方式'>
            <Contact opinion={opinion} />
          </Section>
          <Section title='办理经过'>
            <Timeline items={opinion.timeline} now={now} />
          </Section>
        </View>
      </View>
    </View>
  )
}
