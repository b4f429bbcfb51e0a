import { View } from '@tarojs/components'
import { listStaffSites, readStaffSite, type StaffSite } from '../../contract/sites'
import { backTo, Office } from '../office/Office'
import { useLeaving } from '../office/useLeaving'
import { Button } from '../parts/Button'
import { Failed } from '../parts/Failed'
import { Notice } from '../parts/Notice'
import { Waiting } from '../parts/Waiting'
import { say } from '../platform/dialogs'
import { replace, useParams } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { SiteFields } from './SiteFields'
import { useSiteForm } from './useSiteForm'

interface FormProps {
  readonly site: StaffSite | null
  readonly streets: readonly { readonly slug: string; readonly name: string }[]
  readonly onStale: () => void
}

function SiteForm({ site, streets, onStale }: FormProps) {
  const saved = ({ code }: StaffSite) => {
    say(site ? '已保存' : '已新建')
    if (site) backTo('staff/site', { code })
    else void replace('staff/site', { code })
  }
  const only = streets.length === 1 ? (streets[0]?.slug ?? '') : ''
  const form = useSiteForm({ site, street: only, onStale, onSaved: saved })
  const { refusal, busy, save, isTyped } = form
  const leave = useLeaving(isTyped, () =>
    site ? backTo('staff/site', { code: site.code }) : backTo('staff/sites'),
  )
  const title = site ? '修改站点' : '新建站点'
  return (
    <Office
      title={title}
      here='staff/sites'
      within={{ title: site?.name ?? '家站点', onBack: () => void leave() }}
      footer={
        <Button kind='primary' block busy={busy} onClick={() => void save()}>
          {site ? '保存' : '新建'}
        </Button>
      }
    >
      <View className='office-column'>
        <SiteFields form={form} site={site} streets={streets} />
        {refusal && (
          <Notice kind='error'>
            {refusal.code === 'siteStale'
              ? '这个站点刚刚有人改过。您填的都还在，请看一眼其他内容，再保存一次。'
              : refusal.message}
          </Notice>
        )}
      </View>
    </Office>
  )
}

/** The form of a site: a new one, or one that is changed (`code`). */
export default function SiteFormPage() {
  const { code } = useParams()
  const list = useEndpoint(listStaffSites, {})
  const found = useEndpoint(readStaffSite, code ? { code } : null)
  const error = list.error ?? found.error
  const reload = () => void Promise.all([list.reload(), found.reload()])
  if (list.data && (!code || found.data))
    return (
      <SiteForm site={found.data ?? null} streets={list.data.streets} onStale={() => void found.reload()} />
    )
  return (
    <Office
      title={code ? '修改站点' : '新建站点'}
      here='staff/sites'
      within={{ title: '家站点', onBack: () => backTo('staff/sites') }}
    >
      {error ? <Failed error={error} onRetry={reload} /> : <Waiting />}
    </Office>
  )
}
