import { View } from '@tarojs/components'
import { type SessionView, sayMoved } from '../../contract/receptions'
import { dayOf, sayClock } from '../../contract/time'
import { aria } from '../parts/aria'
import { classes } from '../parts/classes'
import { DemoMark } from '../parts/DemoMark'
import { Notice } from '../parts/Notice'
import { sayFree, toneOf } from '../parts/sessionWords'
import { Tag } from '../parts/Tag'
import { sayWhole } from './week'

/** When it is, as large as the thing one comes to know; struck out when it was called off. */
export const SessionHead = ({ session, now }: { readonly session: SessionView; readonly now: number }) => {
  const { startsAt, endsAt, phase, theme, site, isDemo, movedFrom, cancelledWhy, changes } = session
  return (
    <View className='reception-head'>
      <View className='reception-tags'>
        <Tag tone={toneOf(session)}>{sayFree(session)}</Tag>
        {phase === 'changed' && <Tag tone='warn'>有变动</Tag>}
        {isDemo && <DemoMark />}
      </View>
      <View
        className={classes('reception-when', phase === 'cancelled' && 'reception-struck')}
        {...aria('heading')}
        aria-level={2}
      >
        <View className='reception-day'>{sayWhole(dayOf(startsAt), now)}</View>
        <View className='reception-time'>{`${sayClock(startsAt)}–${sayClock(endsAt)}`}</View>
      </View>
      <View className='reception-site'>{site.name}</View>
      {theme && <View className='reception-theme'>{`主题：${theme}`}</View>}
      {phase === 'cancelled' && (
        <Notice kind='error'>{`这场接待取消了${cancelledWhy ? `：${cancelledWhy}` : '。'}`}</Notice>
      )}
      {movedFrom && phase !== 'cancelled' && <Notice kind='info'>{sayMoved({ movedFrom, startsAt })}</Notice>}
      {phase === 'changed' && changes[0] && <Notice kind='warn'>{`有变动：${changes[0].text}`}</Notice>}
    </View>
  )
}
