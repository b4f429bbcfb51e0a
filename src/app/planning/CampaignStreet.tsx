import { View } from '@tarojs/components'
import { useState } from 'react'
import { type CampaignView, publishCampaign } from '../../contract/receptions'
import { sayTime } from '../../contract/time'
import { Button } from '../parts/Button'
import { Progress } from '../parts/Progress'
import { ask, say } from '../platform/dialogs'
import { useAct } from '../useAct'

interface Props {
  readonly campaign: CampaignView
  readonly street: CampaignView['streets'][number]
  readonly onReport: () => void
  readonly onChanged: () => void
}

const sayHeld = ({ held, sessions, visitors, matters }: Props['street']): string =>
  `已接待 ${held} / ${sessions} 场 · 来访 ${visitors} 人 · 反映 ${matters} 件`

const Report = ({ report }: Pick<Props['street'], 'report'>) => {
  const [isOpen, setOpen] = useState(false)
  if (!report) return <View className='office-note'>还没有写小结</View>
  return (
    <View className='campaign-report'>
      <View className='office-note'>{`小结 · ${report.by} · ${sayTime(report.at, Date.now())}`}</View>
      <View className={isOpen ? 'campaign-text' : 'campaign-text campaign-short'}>{report.text}</View>
      <Button kind='quiet' size='small' onClick={() => setOpen(!isOpen)}>
        {isOpen ? '收起' : '看全文'}
      </Button>
    </View>
  )
}

const Publish = ({ campaign, street, onChanged }: Props) => {
  const { send, busy } = useAct(publishCampaign, failure => {
    say(failure.message)
    onChanged()
  })
  const publish = async () => {
    const content = `${street.name} ${street.planned} 场。公布后居民马上能看到并预约。`
    if (!(await ask({ title: '公布本街道的场次？', content, ok: '公布' }))) return
    if (!(await send({ campaign: campaign.id, street: street.slug }))) return
    say('已公布')
    onChanged()
  }
  return (
    <Button kind='primary' busy={busy} onClick={() => void publish()}>
      {`公布 ${street.planned} 场`}
    </Button>
  )
}

/** How far one street has come with a campaign, and what the reader may do about it. */
export function CampaignStreet(props: Props) {
  const { street, onReport } = props
  const { name, held, sessions, planned, report, mayReport, mayPublish } = street
  return (
    <View className='campaign-street'>
      <View className='campaign-name'>{name}</View>
      <View>
        <Progress part={sessions > 0 ? held / sessions : 0}>{sayHeld(street)}</Progress>
        {planned > 0 && !mayPublish && (
          <View className='office-note'>{`${planned} 场还没有公布，等主任公布`}</View>
        )}
        <Report report={report} />
      </View>
      <View className='campaign-acts'>
        {mayPublish && planned > 0 && <Publish {...props} />}
        {mayReport && <Button onClick={onReport}>{report ? '改小结' : '写小结'}</Button>}
      </View>
    </View>
  )
}
