import { View } from '@tarojs/components'
import type { SiteView } from '../../contract/sites'
import { aria } from '../parts/aria'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { phone } from '../platform/phone'

const Rows = ({ site }: { site: SiteView }) => {
  const { phone: number, liaisonOfficer } = site
  return (
    <>
      <Row icon='map-pin' title={site.address} note='地址' />
      <Row icon='clock' title={site.hours} note='接待时间' />
      {liaisonOfficer && <Row icon='user-round' title={liaisonOfficer} note='联络员' />}
      {number && <Row icon='phone' title={number} note='点按拨打' onClick={() => void phone(number)} />}
    </>
  )
}

/** What a site is: its name and kind, what it has answered, where and when to find somebody. */
export const SiteHead = ({ site }: { site: SiteView }) => (
  <View>
    <View className='site-head'>
      <View className='site-kind'>
        {site.street.name}
        {site.isDemo && <View className='site-demo'>演示数据</View>}
      </View>
      <View className='site-name' {...aria('heading')} aria-level={2}>
        {site.name}
      </View>
      <View className='site-answered'>
        {site.answeredThisYear > 0 ? `今年已答复居民意见 ${site.answeredThisYear} 条` : '欢迎提出第一条意见'}
      </View>
    </View>
    <Card>
      <Rows site={site} />
    </Card>
  </View>
)
