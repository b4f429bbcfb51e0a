import { View } from '@tarojs/components'
import { readSite, type SiteView, siteLevelWords } from '../../contract/sites'
import { isWritten, useDrafts } from '../drafts'
import { Button } from '../parts/Button'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Section } from '../parts/Section'
import { Steps } from '../parts/Steps'
import { Waiting } from '../parts/Waiting'
import { siteCodeIn } from '../platform/launch'
import { go, useParams } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { Deputies } from './Deputies'
import { whatFollows } from './howItWorks'
import { SiteHead } from './SiteHead'
import { SiteNotFound } from './SiteNotFound'
import './site.css'

const Body = ({ site }: { site: SiteView }) => (
  <View className='site'>
    <View className='site-main'>
      <SiteHead site={site} />
      <Section title={`代表（${site.deputies.length} 位）`}>
        <Deputies deputies={site.deputies} />
      </Section>
    </View>
    <View className='site-side'>
      <Section title='提了以后会怎样'>
        <Steps steps={whatFollows} />
      </Section>
    </View>
  </View>
)

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'siteNotFound' || error.code === 'siteCodeWrong')

/** One contact site: where it is, who listens there, and the way to say something. Posters lead here. */
export default function SitePage() {
  const params = useParams()
  const code = siteCodeIn(params)
  const { data: site, error, reload } = useEndpoint(readSite, code ? { code } : null)
  const draft = useDrafts(state => (code ? state.items[code] : undefined))
  const say = () => void go('resident/submit', { code: code ?? '', from: params.from })
  const button = draft && isWritten(draft) ? '继续写意见' : '我要提意见'
  return (
    <Page
      title={site ? siteLevelWords[site.level] : '家站点'}
      wide
      footer={
        site && (
          <Button kind='primary' icon='message-square-text' block onClick={say}>
            {button}
          </Button>
        )
      }
    >
      {!code || isMissing(error) ? (
        <SiteNotFound />
      ) : site ? (
        <Body site={site} />
      ) : error ? (
        <Failed error={error} onRetry={() => void reload()} />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}
