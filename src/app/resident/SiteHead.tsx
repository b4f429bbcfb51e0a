import { View } from '@tarojs/components'
import { type SiteView, siteLevelWords } from '../../contract/sites'
import { aria } from '../parts/aria'
import { classes } from '../parts/classes'
import { DemoMark } from '../parts/DemoMark'
import { Picture } from '../parts/Picture'

/** How much was answered here, and how fast; nothing is claimed where there is nothing to count. */
const sayAnswered = ({ answeredThisYear, answerDays }: SiteView): string => {
  if (answeredThisYear === 0) return '今年还没有答复过意见，欢迎提出第一条'
  const answered = `今年答复居民意见 ${answeredThisYear} 条`
  return answerDays === null ? answered : `${answered}，一般 ${answerDays} 个工作日答复`
}

/** What a site is: its face, its name and kind, whether somebody is there now, what it has answered. */
export const SiteHead = ({ site }: { readonly site: SiteView }) => (
  <View className='site-head'>
    {site.photo && <Picture className='site-photo' src={site.photo.full} />}
    <View className='site-kind'>
      {`${site.street.name} · ${siteLevelWords[site.level]}`}
      {site.isDemo && <DemoMark />}
    </View>
    <View className='site-name' {...aria('heading')} aria-level={2}>
      {site.name}
    </View>
    {!site.closed && (
      <>
        {site.openNote && (
          <View className={classes('site-open', site.isOpen && 'site-open-now')}>{site.openNote}</View>
        )}
        <View className='site-answered'>{sayAnswered(site)}</View>
      </>
    )}
  </View>
)
