import { useState } from 'react'
import { addSession } from '../../contract/receptions'
import { readStaffSite } from '../../contract/sites'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Picker } from '../parts/Picker'
import { Sheet } from '../parts/Sheet'
import { say } from '../platform/dialogs'
import { useAct } from '../useAct'
import { useEndpoint } from '../useEndpoint'
import { SessionFields } from './SessionFields'
import { formOf, newDraft } from './sessionDraft'
import { usePlannedSites } from './usePlannedSites'

interface Props {
  readonly day: string
  /** The site that the page is narrowed to. */
  readonly site: string
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** One more reception beside the plan. */
export function AddSheet({ day, site: first, onClose, onChanged }: Props) {
  const [draft, setDraft] = useState(() => newDraft(day))
  const [site, setSite] = useState(first)
  const sites = usePlannedSites(Number(draft.day.slice(0, 4)))
  const deputies = useEndpoint(readStaffSite, site ? { code: site } : null).data?.deputies ?? []
  const { send, busy, fault } = useAct(addSession)
  const add = async () => {
    const added = await send({ site, ...formOf(draft) })
    if (!added) return
    say(added.status === 'planned' ? '已加入计划，等主任公布' : '已增加，居民现在可以预约')
    onClose()
    onChanged()
  }
  return (
    <Sheet
      open
      title='增加一场接待'
      onClose={onClose}
      footer={
        <Button kind='primary' block busy={busy} disabled={!site} onClick={() => void add()}>
          {site ? '增加' : '请先选站点'}
        </Button>
      }
    >
      {fault && !fault.fields && <Notice kind='error'>{fault.message}</Notice>}
      <Picker
        label='站点'
        options={sites.map(({ code, name }) => ({ value: code, label: name }))}
        value={site}
        onChange={code => {
          setSite(code)
          setDraft(before => ({ ...before, deputies: [] }))
        }}
        {...(fault?.fields?.site ? { error: fault.fields.site } : {})}
      />
      <SessionFields
        draft={draft}
        onType={changes => setDraft(before => ({ ...before, ...changes }))}
        choices={deputies}
        faults={fault?.fields ?? {}}
      />
    </Sheet>
  )
}
