import { View } from '@tarojs/components'
import { makePosters } from '../../contract/posters'
import { Office } from '../office/Office'
import { useMay } from '../office/useMay'
import { Button } from '../parts/Button'
import { go } from '../platform/navigate'
import { ChosenBar } from './ChosenBar'
import { ExportButton } from './ExportButton'
import { SiteFilterBar } from './SiteFilterBar'
import { SiteList } from './SiteList'
import { useChosen } from './useChosen'
import { type Sites, useSites } from './useSites'
import './inbox.css'

const Actions = ({ sites }: { readonly sites: Sites }) => {
  const { extra } = sites.list
  return (
    <>
      <ExportButton street={sites.filters.street} />
      {extra?.mayImport && (
        <Button icon='upload' onClick={() => void go('staff/siteImport')}>
          导入
        </Button>
      )}
      {extra?.mayCreate && (
        <Button kind='primary' icon='plus' onClick={() => void go('staff/siteForm')}>
          新建站点
        </Button>
      )}
    </>
  )
}

/** The sites one looks after: what each has, how its poster does, and what can be done with several at once. */
export default function SitesPage() {
  const sites = useSites()
  const chosen = useChosen()
  const mayPrint = useMay(makePosters)
  const { list } = sites
  return (
    <Office
      title='家站点'
      here='staff/sites'
      actions={<Actions sites={sites} />}
      footer={chosen.codes.length > 0 && <ChosenBar chosen={chosen} onMarked={() => void list.reload()} />}
    >
      <SiteFilterBar sites={sites} />
      {list.extra && <View className='site-total'>{`共 ${list.total} 个站点`}</View>}
      <SiteList sites={sites} chosen={mayPrint ? chosen : null} />
    </Office>
  )
}
