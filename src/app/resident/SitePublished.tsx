import { View } from '@tarojs/components'
import type { PublishedOpinion } from '../../contract/sites'
import { sayDay } from '../../contract/time'
import { Section } from '../parts/Section'

const Published = ({ opinion }: { readonly opinion: PublishedOpinion }) => (
  <View className='published'>
    <View className='published-text'>{opinion.text}</View>
    <View className='published-answer'>{`答复：${opinion.answer}`}</View>
    <View className='published-on'>{`${sayDay(opinion.publishedOn, Date.now())} 公开`}</View>
  </View>
)

/** What neighbours have said here and what was answered, where all agreed that everybody may read it. */
export const SitePublished = ({ opinions }: { readonly opinions: readonly PublishedOpinion[] }) => (
  <Section title='邻居提过的事'>
    {opinions.map(opinion => (
      <Published key={opinion.text} opinion={opinion} />
    ))}
    <View className='published-consent'>经本人同意公开，已隐去个人信息</View>
  </Section>
)
