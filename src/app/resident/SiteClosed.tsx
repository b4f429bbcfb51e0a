import { View } from '@tarojs/components'
import type { SiteView } from '../../contract/sites'
import { sayDay } from '../../contract/time'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'
import { SiteChoice } from './SiteChoice'
import { SiteHead } from './SiteHead'

type Closed = NonNullable<SiteView['closed']>

interface Props {
  readonly site: SiteView
  readonly closed: Closed
  readonly onAct: () => void
}

/** A site that is no more: why, and where to go instead. Its old posters still lead somewhere. */
export const SiteClosed = ({ site, closed, onAct }: Props) => {
  const { successor, nearest } = closed
  const others = successor ? [successor] : nearest
  const open = (code: string) => {
    onAct()
    void go('resident/site', { code, from: 'list' })
  }
  return (
    <View className='site-main'>
      <SiteHead site={site} />
      <Notice kind='warn'>{`这个站点已于 ${sayDay(closed.on, Date.now())} 关闭。${closed.reason}`}</Notice>
      {others.length > 0 && (
        <Section title={successor ? '请到接替它的站点' : '离这里最近的站点'}>
          {others.map(other => (
            <SiteChoice key={other.code} site={other} onOpen={open} />
          ))}
        </Section>
      )}
      <Section>
        <Button kind='quiet' icon='map-pin' block onClick={() => void go('places/nearby')}>
          找其他站点
        </Button>
      </Section>
    </View>
  )
}
