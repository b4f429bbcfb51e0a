import { useState } from 'react'
import { closeSite, type StaffSite } from '../../contract/sites'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { TextArea } from '../parts/TextArea'
import { ask } from '../platform/dialogs'
import { SitePicker } from './SitePicker'
import { type SiteChanging, useSiteAct } from './useSiteAct'

const warning = ({ openOpinions }: StaffSite): string =>
  openOpinions > 0
    ? `这里还有 ${openOpinions} 条意见没有办完，会照常办下去。居民不能再在这里提新意见。`
    : '居民不能再在这里提意见，扫到旧海报会看到关闭的原因。'

/** Closes a site: why, and where its posters lead from now on. */
export function CloseSheet({ site, onClose, onChanged }: SiteChanging & { readonly site: StaffSite }) {
  const [reason, setReason] = useState('')
  const [successor, setSuccessor] = useState('none')
  const { send, busy, fault } = useSiteAct(closeSite, onChanged)
  const close = async () => {
    const title = `关闭“${site.name}”？`
    if (!(await ask({ title, content: warning(site), ok: '关闭', danger: true }))) return
    const { code, revision } = site
    const next = successor === 'none' ? {} : { successor }
    if (!(await send({ code, revision, reason, ...next }))) return
    onClose()
    onChanged()
  }
  return (
    <Sheet
      open
      title='关闭站点'
      onClose={onClose}
      footer={
        <Button kind='danger' block busy={busy} onClick={() => void close()}>
          关闭这个站点
        </Button>
      }
    >
      {fault && !fault.fields && <Notice kind='error'>{fault.message}</Notice>}
      <TextArea
        label='原因'
        hint='扫到旧海报的居民会看到，例如：居委会搬迁，合并到新址。'
        value={reason}
        onChange={setReason}
        max={100}
        rows={2}
        {...(fault?.fields?.reason ? { error: fault.fields.reason } : {})}
      />
      <SitePicker
        label='由哪个站点接替'
        hint='旧海报会把居民带到那里。'
        site={site}
        none='不指定，告诉居民附近有哪些站点'
        value={successor}
        onChange={setSuccessor}
        error={fault?.fields?.successor}
      />
    </Sheet>
  )
}
