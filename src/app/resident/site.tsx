import { readSite, type SiteView, siteLevelWords } from '../../contract/sites'
import { isWritten, useDrafts } from '../drafts'
import { Button } from '../parts/Button'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { posterIn, siteCodeIn } from '../platform/launch'
import { go, useParams } from '../platform/navigate'
import { useShare } from '../platform/share'
import { isRefusedWith } from '../refusal'
import { useEndpoint } from '../useEndpoint'
import { SiteBody } from './SiteBody'
import { SiteClosed } from './SiteClosed'
import { SiteNotFound } from './SiteNotFound'
import { useScanNote } from './useScanNote'
import './site.css'

interface ShownProps {
  readonly site: SiteView
  readonly onAct: () => void
}

const Shown = ({ site, onAct }: ShownProps) => {
  const share = useShare({
    title: `${site.name}：有事找人大代表`,
    page: 'resident/site',
    params: { code: site.code },
  })
  if (site.closed) return <SiteClosed site={site} closed={site.closed} onAct={onAct} />
  return <SiteBody site={site} onAct={onAct} onShare={share} />
}

/** The way to say something at a site that is open; what was begun is gone on with. */
const SayButton = ({ site, onAct }: ShownProps) => {
  const params = useParams()
  const draft = useDrafts(state => state.items[site.code])
  const say = () => {
    onAct()
    void go('resident/submit', { code: site.code, from: posterIn(params) ? params.from : 'list' })
  }
  return (
    <Button kind='primary' icon='message-square-text' block onClick={say}>
      {draft && isWritten(draft) ? '继续写意见' : '我要提意见'}
    </Button>
  )
}

/** One contact site: where it is, who listens there, and the way to say something. Posters lead here. */
export default function SitePage() {
  const code = siteCodeIn(useParams())
  const { data: site, error, reload } = useEndpoint(readSite, code ? { code } : null)
  const act = useScanNote(code)
  const isMissing = !code || isRefusedWith(error, 'siteNotFound', 'siteCodeWrong')
  return (
    <Page
      title={site ? siteLevelWords[site.level] : '家站点'}
      wide
      footer={site && !site.closed && <SayButton site={site} onAct={act} />}
    >
      {isMissing ? (
        <SiteNotFound />
      ) : site ? (
        <Shown site={site} onAct={act} />
      ) : error ? (
        <Failed error={error} onRetry={() => void reload()} />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}
