import { useState } from 'react'
import { mergeSite, type StaffSite } from '../../contract/sites'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { TextArea } from '../parts/TextArea'
import { ask } from '../platform/dialogs'
import { SitePicker } from './SitePicker'
import { type SiteChanging, useSiteAct } from './useSiteAct'

/** Merges a site into another one of its street: people, opinions and posters go over, for good. */
export function MergeSheet({ site, onClose, onChanged }: SiteChanging & { readonly site: StaffSite }) {
  const [reason, setReason] = useState('')
  const [into, setInto] = useState({ code: '', name: '' })
  const { send, busy, fault } = useSiteAct(mergeSite, onChanged)
  const merge = async () => {
    const title = `并入“${into.name}”？`
    const content = `${site.deputies.length} 位代表、${site.liaisonOfficers.length} 位联络员和 ${site.openOpinions} 条在办意见都会转过去。不能撤销。`
    if (!(await ask({ title, content, ok: '并入', danger: true }))) return
    const { code, revision } = site
    if (!(await send({ code, revision, into: into.code, reason }))) return
    onClose()
    onChanged()
  }
  return (
    <Sheet
      open
      title='并入其他站点'
      onClose={onClose}
      footer={
        <Button kind='danger' block busy={busy} disabled={!into.code} onClick={() => void merge()}>
          {into.name ? `并入${into.name}` : '请先选并入哪里'}
        </Button>
      }
    >
      {fault && !fault.fields && <Notice kind='error'>{fault.message}</Notice>}
      <SitePicker
        label='并入哪个站点'
        hint='只能是同一街道正在开放的站点。'
        site={site}
        isSameStreet
        value={into.code}
        onChange={(code, name) => setInto({ code, name })}
        error={fault?.fields?.into}
      />
      <TextArea
        label='原因'
        hint='扫到旧海报的居民会看到。'
        value={reason}
        onChange={setReason}
        max={100}
        rows={2}
        {...(fault?.fields?.reason ? { error: fault.fields.reason } : {})}
      />
    </Sheet>
  )
}
