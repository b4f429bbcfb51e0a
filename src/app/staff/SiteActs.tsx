import { useState } from 'react'
import { reopenSite, type SiteAct, type StaffSite, siteActWords } from '../../contract/sites'
import { Button } from '../parts/Button'
import { ask, say } from '../platform/dialogs'
import { go } from '../platform/navigate'
import { CloseSheet } from './CloseSheet'
import { MergeSheet } from './MergeSheet'
import { PeopleSheet } from './PeopleSheet'
import { useSiteAct } from './useSiteAct'

interface Props {
  readonly site: StaffSite
  readonly onChanged: () => void
}

const sheets: Partial<Record<SiteAct, typeof CloseSheet>> = {
  assignPeople: PeopleSheet,
  close: CloseSheet,
  merge: MergeSheet,
}

const kinds: Partial<Record<SiteAct, 'primary' | 'danger'>> = { edit: 'primary', close: 'danger' }

/** What the server says may be done with a site, as buttons, and the sheets they open. */
export function SiteActs({ site, onChanged }: Props) {
  const [open, setOpen] = useState<SiteAct | null>(null)
  const { send, busy } = useSiteAct(reopenSite, onChanged)
  const reopen = async () => {
    const content = '居民又能找到它、在这里提意见，旧海报也重新有效。'
    if (!(await ask({ title: `重新开放“${site.name}”？`, content, ok: '开放' }))) return
    const { code, revision } = site
    if (await send({ code, revision })) onChanged()
    else say('没有成功，请再试一次')
  }
  const begin = (act: SiteAct) => {
    if (act === 'edit') return void go('staff/siteForm', { code: site.code })
    if (act === 'print') return void go('staff/posters', { codes: site.code })
    if (act === 'reopen') return void reopen()
    setOpen(act)
  }
  const OpenSheet = open ? sheets[open] : undefined
  return (
    <>
      {site.acts.map(act => (
        <Button
          key={act}
          kind={kinds[act] ?? 'plain'}
          busy={act === 'reopen' && busy}
          onClick={() => begin(act)}
        >
          {siteActWords[act]}
        </Button>
      ))}
      {OpenSheet && <OpenSheet site={site} onClose={() => setOpen(null)} onChanged={onChanged} />}
    </>
  )
}
