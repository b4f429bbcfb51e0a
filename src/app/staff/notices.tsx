import { View } from '@tarojs/components'
import { useState } from 'react'
import { listNotices } from '../../contract/home'
import { Office } from '../office/Office'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Waiting } from '../parts/Waiting'
import { useEndpoint } from '../useEndpoint'
import { NoticeSheet } from './NoticeSheet'
import { PostedNotice } from './PostedNotice'
import { StreetPhotos } from './StreetPhotos'
import './notices.css'

/** What stands on the front doors: notices of the streets and of the district, and the streets' photos. */
export default function NoticesPage() {
  const { data, error, reload } = useEndpoint(listNotices, {})
  const [isWriting, setWriting] = useState(false)
  const posted = () => {
    setWriting(false)
    void reload()
  }
  return (
    <Office
      title='公告'
      here='staff/notices'
      actions={
        data && (
          <Button kind='primary' icon='plus' onClick={() => setWriting(true)}>
            写公告
          </Button>
        )
      }
    >
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />)}
      {data && (
        <View className='office-columns'>
          <View>
            {data.items.map(notice => (
              <PostedNotice key={notice.id} notice={notice} onEnded={() => void reload()} />
            ))}
            {data.items.length === 0 && (
              <Empty icon='volume-2' title='还没有公告' note='写一条，居民在首页就能看到。' />
            )}
          </View>
          <View className='office-aside'>
            <StreetPhotos streets={data.streets} />
          </View>
        </View>
      )}
      {data && isWriting && (
        <NoticeSheet
          streets={data.streets}
          mayDistrict={data.mayDistrict}
          onClose={() => setWriting(false)}
          onPosted={posted}
        />
      )}
    </Office>
  )
}
