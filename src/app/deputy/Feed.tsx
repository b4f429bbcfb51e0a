import { View } from '@tarojs/components'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Notice } from '../parts/Notice'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { copy } from '../platform/clipboard'
import { subscribeFeed } from '../platform/subscribeFeed'
import './Feed.css'
import { useFeed } from './useFeed'

interface Props {
  readonly url: string | null
  readonly onChanged: () => void
}

/** One sentence each; in the words that the phones themselves use. */
const ways = [
  { title: 'iPhone', note: '打开“设置”→“日历”→“账户”→“添加账户”→“其他”→“添加已订阅的日历”，粘贴地址。' },
  {
    title: '安卓手机',
    note: '打开自带“日历”的“设置”→“日历账户”或“URL 导入”，粘贴地址；没有这一项，请在每场接待里点“加到手机日历”。',
  },
  { title: 'Outlook', note: '打开“日历”→“添加日历”→“从 Internet 订阅”，粘贴地址。' },
]

const isWeb = process.env.TARO_ENV === 'h5'

const Made = ({ url, feed }: { readonly url: string; readonly feed: ReturnType<typeof useFeed> }) => (
  <>
    <Card>
      <View className='feed-title'>您的订阅地址</View>
      <View className='feed-url'>{url}</View>
      <View className='feed-acts'>
        {isWeb && (
          <Button kind='primary' icon='calendar' block onClick={() => void subscribeFeed(url)}>
            加到这台设备的日历
          </Button>
        )}
        <Button
          kind={isWeb ? 'plain' : 'primary'}
          icon='copy'
          block
          onClick={() => void copy(url, '地址已复制')}
        >
          复制地址
        </Button>
      </View>
      <View className='feed-note'>
        这个地址等于钥匙：谁拿到，谁就能看到您的接待安排和预约事由。请不要转发。
      </View>
    </Card>
    <Section title='怎么加'>
      <Card>
        {ways.map(way => (
          <Row key={way.title} {...way} />
        ))}
      </Card>
    </Section>
    <Section title='地址外泄了，或不想再订阅'>
      <View className='feed-acts'>
        <Button icon='rotate-cw' block busy={feed.busy} onClick={() => void feed.renew()}>
          换一个新地址
        </Button>
        <Button kind='danger' block busy={feed.busy} onClick={() => void feed.revoke()}>
          停用这个地址
        </Button>
      </View>
    </Section>
  </>
)

/** The address of the feed and how to use it; without one, what it would be good for. */
export const Feed = ({ url, onChanged }: Props) => {
  const feed = useFeed(onChanged)
  return (
    <>
      {feed.fault && <Notice kind='error'>{feed.fault.message}</Notice>}
      {url ? (
        <Made url={url} feed={feed} />
      ) : (
        <Empty
          icon='calendar'
          title='让手机日历自动跟上接待安排'
          note='生成一个只属于您的地址，加到手机或电脑的日历里。改期、取消、换班都会自动更新。'
          action={
            <Button kind='primary' busy={feed.busy} onClick={() => void feed.make()}>
              生成订阅地址
            </Button>
          }
        />
      )}
    </>
  )
}
