import { View } from '@tarojs/components'
import type { NoticeView } from '../../contract/home'
import { NoticeCard } from '../parts/NoticeCard'

/** What the street or the district has to say these days. */
export const HomeNotices = ({ notices }: { readonly notices: readonly NoticeView[] }) =>
  notices.length === 0 ? null : (
    <View className='home-notices'>
      {notices.map(notice => (
        <NoticeCard key={notice.id} notice={notice} now={Date.now()} />
      ))}
    </View>
  )
