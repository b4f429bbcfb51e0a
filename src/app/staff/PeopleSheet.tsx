import { useState } from 'react'
import { listSitePeople, type StaffSite, setSitePeople } from '../../contract/sites'
import { Button } from '../parts/Button'
import { Failed } from '../parts/Failed'
import { Notice } from '../parts/Notice'
import { SearchBox } from '../parts/SearchBox'
import { Sheet } from '../parts/Sheet'
import { Waiting } from '../parts/Waiting'
import { useEndpoint } from '../useEndpoint'
import { PeopleList } from './PeopleList'
import { type SiteChanging, useSiteAct } from './useSiteAct'

const idsOf = (people: StaffSite['deputies']): readonly string[] => people.map(({ id }) => id)

/** Names the deputies and liaison officers of a site. */
export function PeopleSheet({ site, onClose, onChanged }: SiteChanging & { readonly site: StaffSite }) {
  const { data, error, reload } = useEndpoint(listSitePeople, { code: site.code })
  const [typed, setTyped] = useState('')
  const [deputyIds, setDeputyIds] = useState(idsOf(site.deputies))
  const [liaisonIds, setLiaisonIds] = useState(idsOf(site.liaisonOfficers))
  const { send, busy, fault } = useSiteAct(setSitePeople, onChanged)
  const save = async () => {
    const { code, revision } = site
    const people = { deputyIds: [...deputyIds], liaisonIds: [...liaisonIds] }
    if (!(await send({ code, revision, ...people }))) return
    onClose()
    onChanged()
  }
  const words = typed.trim()
  return (
    <Sheet
      open
      title='安排人员'
      onClose={onClose}
      footer={
        <Button kind='primary' block busy={busy} disabled={!data} onClick={() => void save()}>
          保存
        </Button>
      }
    >
      {fault && <Notice kind='error'>{fault.message}</Notice>}
      <SearchBox label='查找人员' placeholder='姓名、单位、职务' value={typed} onChange={setTyped} />
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />)}
      {data && (
        <>
          <PeopleList
            title='联络员'
            people={data.liaisonOfficers}
            typed={words}
            chosen={liaisonIds}
            onChoose={setLiaisonIds}
          />
          <PeopleList
            title='人大代表'
            people={data.deputies}
            typed={words}
            chosen={deputyIds}
            onChoose={setDeputyIds}
          />
        </>
      )}
    </Sheet>
  )
}
