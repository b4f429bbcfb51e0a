import { readFeed } from '../../contract/receptions'
import { useDuty } from '../acting/useDuty'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { useEndpoint } from '../useEndpoint'
import { Feed } from './Feed'

/** The secret address by which the calendar of the phone follows this one. */
export default function SubscribePage() {
  const me = useDuty()
  const { data, error, reload } = useEndpoint(readFeed, me ? {} : null)
  return (
    <Page title='订阅日历'>
      {data && <Feed key={data.url} url={data.url} onChanged={() => void reload()} />}
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting rows={2} />)}
    </Page>
  )
}
