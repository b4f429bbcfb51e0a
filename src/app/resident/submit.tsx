import { readSite } from '../../contract/sites'
import { Button } from '../parts/Button'
import { Page } from '../parts/Page'
import { siteCodeIn } from '../platform/launch'
import { useParams } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { SiteNotFound } from './SiteNotFound'
import { SubmitForm } from './SubmitForm'
import { SubmitWaiting } from './SubmitWaiting'
import { useSubmission } from './useSubmission'
import './submit.css'

/** One opinion for one site. It is kept while it is written, and waits for the network if there is none. */
const Submit = ({ code, source }: { code: string; source: 'scan' | 'web' }) => {
  const { data: site } = useEndpoint(readSite, { code })
  const submission = useSubmission({ siteCode: code, siteName: site?.name ?? '', source })
  const { draft, isSending, send } = submission
  const isWaiting = draft.state === 'waiting' && !isSending
  return (
    <Page
      title='提意见'
      footer={
        !isWaiting && (
          <Button kind='primary' icon='send' block busy={isSending} onClick={send}>
            {isSending ? '正在提交…' : '提交'}
          </Button>
        )
      }
    >
      {isWaiting ? <SubmitWaiting submission={submission} /> : <SubmitForm submission={submission} />}
    </Page>
  )
}

/** Guards the form: without a site there is nobody to send an opinion to. */
export default function SubmitPage() {
  const params = useParams()
  const code = siteCodeIn(params)
  if (code) return <Submit code={code} source={params.from === 'list' ? 'web' : 'scan'} />
  return (
    <Page title='提意见'>
      <SiteNotFound />
    </Page>
  )
}
