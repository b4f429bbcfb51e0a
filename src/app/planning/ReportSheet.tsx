import { useState } from 'react'
import { type CampaignView, REPORT_MAX, reportCampaign } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { TextArea } from '../parts/TextArea'
import { say } from '../platform/dialogs'
import { type Changing, usePlanningAct } from './usePlanningAct'

interface Props extends Changing {
  readonly campaign: CampaignView
  readonly street: CampaignView['streets'][number]
}

/** The street's one report of a campaign. */
export function ReportSheet({ campaign, street, onClose, onChanged }: Props) {
  const [text, setText] = useState(street.report?.text ?? '')
  const { send, busy, fault } = usePlanningAct(reportCampaign, onChanged)
  const save = async () => {
    if (!(await send({ campaign: campaign.id, street: street.slug, text }))) return
    say('小结已提交')
    onClose()
    onChanged()
  }
  const { held, visitors, matters } = street
  return (
    <Sheet
      open
      title={`${street.name}小结`}
      onClose={onClose}
      footer={
        <Button kind='primary' block busy={busy} onClick={() => void save()}>
          提交
        </Button>
      }
    >
      {fault && !fault.fields && <Notice kind='error'>{fault.message}</Notice>}
      <TextArea
        label='小结'
        hint={`已接待 ${held} 场，来访 ${visitors} 人，反映 ${matters} 件。写居民关心什么、哪些已经解决；不写居民姓名。`}
        value={text}
        onChange={setText}
        max={REPORT_MAX}
        rows={10}
        {...(fault?.fields?.text ? { error: fault.fields.text } : {})}
      />
    </Sheet>
  )
}
