import { View } from '@tarojs/components'
import type { SessionCard } from '../../contract/receptions'
import { homeFunctions, type SiteView } from '../../contract/sites'
import { sayDay } from '../../contract/time'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Notice } from '../parts/Notice'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { Steps } from '../parts/Steps'
import { go } from '../platform/navigate'
import { Deputies } from './Deputies'
import { whatFollows } from './howItWorks'
import { SiteByHand } from './SiteByHand'
import { SiteHead } from './SiteHead'
import { SitePublished } from './SitePublished'
import { SiteReceptions } from './SiteReceptions'
import { SiteRows } from './SiteRows'

interface Props {
  readonly site: SiteView
  readonly onAct: () => void
  readonly onShare: () => void
}

const Moved = ({ site: { moved } }: { readonly site: SiteView }) =>
  moved && <Notice kind='info'>{`${sayDay(moved.on, Date.now())} 已从“${moved.from}”搬到这里。`}</Notice>

const Side = ({ site, onAct, onShare }: Props) => (
  <View className='site-side'>
    <SiteByHand site={site} />
    {site.level === 'HOME' && (
      <Section title='代表之家做什么'>
        <Card>
          {homeFunctions.map(({ name, note }) => (
            <Row key={name} title={name} note={note} />
          ))}
        </Card>
      </Section>
    )}
    <Section title='提了以后会怎样'>
      <Steps steps={whatFollows} />
    </Section>
    <Section>
      <Button
        icon='forward'
        block
        share
        onClick={() => {
          onAct()
          onShare()
        }}
      >
        转给邻居
      </Button>
    </Section>
  </View>
)

/** Everything one may want to know before going to a site, the nearest first. */
export const SiteBody = (props: Props) => {
  const { site, onAct } = props
  const openDeputy = (id: string) => {
    onAct()
    void go('places/deputy', { id })
  }
  const openSession = ({ id }: SessionCard) => {
    onAct()
    void go('receptions/session', { id })
  }
  const openSchedule = () => {
    onAct()
    void go('receptions/schedule', { site: site.code, name: site.name })
  }
  return (
    <View className='site'>
      <View className='site-main'>
        <SiteHead site={site} />
        <Moved site={site} />
        <SiteRows site={site} onAct={onAct} />
        <SiteReceptions receptions={site.receptions} onOpen={openSession} onAll={openSchedule} />
        <Section title={`代表（${site.deputies.length} 位）`}>
          <Deputies deputies={site.deputies} onOpen={openDeputy} />
        </Section>
        {site.published.length > 0 && <SitePublished opinions={site.published} />}
      </View>
      <Side {...props} />
    </View>
  )
}
