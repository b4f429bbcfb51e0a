import { View } from '@tarojs/components'
import { readStaffSite, type StaffSite } from '../../contract/sites'
import { backTo, Office } from '../office/Office'
import { Button } from '../parts/Button'
import { Failed } from '../parts/Failed'
import { Waiting } from '../parts/Waiting'
import { go, useParams } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { SiteActs } from './SiteActs'
import { SiteFacts } from './SiteFacts'
import { SiteHealth } from './SiteHealth'
import { SitePeople } from './SitePeople'
import { SiteRemarks } from './SiteRemarks'

const within = { title: '家站点', onBack: () => backTo('staff/sites') }

interface ViewProps {
  readonly site: StaffSite
  readonly onChanged: () => void
}

const SiteFile = ({ site, onChanged }: ViewProps) => {
  const now = Date.now()
  return (
    <>
      <SiteRemarks site={site} now={now} />
      <View className='office-columns'>
        <View>
          <SiteHealth site={site} now={now} />
          <SitePeople site={site} onChanged={onChanged} />
        </View>
        <View className='office-aside'>
          <SiteFacts site={site} />
          <View className='site-view'>
            <Button icon='eye' block onClick={() => void go('resident/site', { code: site.code })}>
              看居民看到的页面
            </Button>
          </View>
        </View>
      </View>
    </>
  )
}

/** One site for those who look after it: how it stands, who is there, and what may be done with it. */
export default function SitePage() {
  const { code = '' } = useParams()
  const { data: site, error, reload } = useEndpoint(readStaffSite, { code }, { onShow: true })
  const changed = () => void reload()
  return (
    <Office
      title={site?.name ?? '家站点'}
      here='staff/sites'
      within={within}
      actions={site && site.acts.length > 0 && <SiteActs site={site} onChanged={changed} />}
    >
      {site && <SiteFile site={site} onChanged={changed} />}
      {!site && (error ? <Failed error={error} onRetry={changed} /> : <Waiting />)}
    </Office>
  )
}
