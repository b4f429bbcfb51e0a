import { View } from '@tarojs/components'
import { useState } from 'react'
import { Failed } from '../parts/Failed'
import { Notice } from '../parts/Notice'
import { Page } from '../parts/Page'
import { Section } from '../parts/Section'
import { Sheet } from '../parts/Sheet'
import { Steps } from '../parts/Steps'
import { Waiting } from '../parts/Waiting'
import { useShare } from '../platform/share'
import { HomeActions } from './HomeActions'
import { HomeBooking } from './HomeBooking'
import { HomeDrafts } from './HomeDrafts'
import { DistrictHero, StreetHero } from './HomeHero'
import { HomeNotices } from './HomeNotices'
import { HomeOpinions } from './HomeOpinions'
import { HomePlaces } from './HomePlaces'
import { HomeStreets } from './HomeStreets'
import { howItWorks } from './howItWorks'
import { StaffDoors } from './StaffDoors'
import { useHome } from './useHome'
import './home.css'

/** The front door, of a street or of the district: the things one comes for first, then what is near and new. */
export default function HomePage() {
  const { home, street, isUnknown, error, reload } = useHome()
  const [isChoosing, setChoosing] = useState(false)
  useShare({
    title: `${home?.street?.name ?? ''}人大代表家站点：身边的事，找代表说`,
    page: 'resident/home',
    params: street ? { street } : {},
  })
  return (
    <Page title='家站点' tab='home' wide>
      <View className='home'>
        <View className='home-main'>
          {street ? (
            <StreetHero street={home?.street} onSwitch={() => setChoosing(true)} />
          ) : (
            <DistrictHero />
          )}
          {isUnknown && <Notice kind='info'>没有找到这个街道的首页，先为您打开全区的。</Notice>}
          <HomeBooking />
          <HomeActions />
          <HomeDrafts />
          {home && <HomeNotices notices={home.notices} />}
          {home && !street && (
            <Section title='进入街道'>
              <HomeStreets streets={home.streets} here={null} />
            </Section>
          )}
        </View>
        <View className='home-side'>
          <HomeOpinions />
          {home ? (
            <HomePlaces home={home} />
          ) : error ? (
            <Failed error={error} onRetry={() => void reload()} />
          ) : (
            <Waiting />
          )}
          <Section title='怎么用'>
            <Steps steps={howItWorks} />
          </Section>
          <StaffDoors />
        </View>
      </View>
      <Sheet open={isChoosing} title='换一个街道' onClose={() => setChoosing(false)}>
        <HomeStreets streets={home?.streets ?? []} here={street} />
      </Sheet>
    </Page>
  )
}
