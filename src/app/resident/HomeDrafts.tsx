import { View } from '@tarojs/components'
import { type Draft, isWritten, useDrafts } from '../drafts'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { go } from '../platform/navigate'

const titleOf = ({ state }: Draft): string =>
  state === 'waiting' ? '有一条意见等网络恢复后发出' : '有一条意见还没写完'

/** What was begun on this device and is not sent yet. */
export const HomeDrafts = () => {
  const drafts = Object.values(useDrafts(state => state.items)).filter(isWritten)
  if (drafts.length === 0) return null
  return (
    <View className='home-drafts'>
      <Card>
        {drafts.map(draft => (
          <Row
            key={draft.siteCode}
            icon={draft.state === 'waiting' ? 'wifi-off' : 'pencil'}
            title={titleOf(draft)}
            note={`${draft.siteName} · ${draft.text.trim().slice(0, 24) || '还没有写内容'}`}
            onClick={() => void go('resident/submit', { code: draft.siteCode })}
          />
        ))}
      </Card>
    </View>
  )
}
