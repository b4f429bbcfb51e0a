import { Image, View } from '@tarojs/components'
import { type StaffSite, siteLevelWords } from '../../contract/sites'
import { pictureUrl } from '../address'
import { Section } from '../parts/Section'
import './SiteFacts.css'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

const sayBox = ({ boxPlace, boxWeekday }: StaffSite): string =>
  boxWeekday ? `${boxPlace || '站点门口'}，每周${WEEKDAYS[boxWeekday - 1]}开箱` : ''

const factsOf = (site: StaffSite): readonly (readonly [label: string, value: string])[] => [
  ['编号', site.code],
  ['级别', siteLevelWords[site.level]],
  ['街道', site.street.name],
  ['居民区', site.neighbourhood],
  ['地址', site.address],
  ['怎么走', site.directions],
  ['坐标', site.gcj02 ? site.gcj02.map(one => one.toFixed(5)).join(', ') : '没有填，地图上看不到'],
  ['电话', site.phone],
  ['开放时间', site.hours],
  ['补充说明', site.hoursNote],
  ['意见箱', sayBox(site)],
]

/** Everything that is kept of a site, as the stewards filled it in. */
export function SiteFacts({ site }: { readonly site: StaffSite }) {
  return (
    <Section title='资料'>
      <View className='office-paper'>
        {site.photo && (
          <Image
            className='desk-site-photo'
            src={pictureUrl(site.photo.full)}
            mode='aspectFill'
            aria-label='站点照片'
          />
        )}
        {factsOf(site)
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <View key={label} className='site-fact'>
              <View className='site-fact-label'>{label}</View>
              <View className='site-fact-value'>{value}</View>
            </View>
          ))}
      </View>
    </Section>
  )
}
