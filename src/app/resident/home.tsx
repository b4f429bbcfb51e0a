import { View } from '@tarojs/components'
import { Page } from '../parts/Page'
import { Section } from '../parts/Section'
import { Steps } from '../parts/Steps'
import { HomeActions } from './HomeActions'
import { HomeDrafts } from './HomeDrafts'
import { HomeOpinions } from './HomeOpinions'
import { howItWorks } from './howItWorks'
import { StaffDoors } from './StaffDoors'
import './home.css'

/** The front door: what this is in one sentence, the three things one comes for, and how one's opinions stand. */
export default function HomePage() {
  return (
    <Page title='家站点' tab='home' wide>
      <View className='home'>
        <View className='home-main'>
          <View className='home-hero'>
            <View className='home-brand'>人大代表家站点</View>
            <View className='home-lead'>身边的人大代表，听您说</View>
            <View className='home-note'>说出身边的事。每一条意见都有回执、有期限、有答复。</View>
          </View>
          <HomeActions />
          <HomeDrafts />
        </View>
        <View className='home-side'>
          <HomeOpinions />
          <Section title='怎么用'>
            <Steps steps={howItWorks} />
          </Section>
          <StaffDoors />
        </View>
      </View>
    </Page>
  )
}
