import { View } from '@tarojs/components'
import { draftPlan, listPlans } from '../../contract/receptions'
import { Office } from '../office/Office'
import { useMay } from '../office/useMay'
import { Failed } from '../parts/Failed'
import { Waiting } from '../parts/Waiting'
import { useEndpoint } from '../useEndpoint'
import { Contacts } from './Contacts'
import { CopyButton } from './CopyButton'
import { PlanTable } from './PlanTable'
import { PlanTallies } from './PlanTallies'
import { useYear } from './useYear'
import { YearChips } from './YearChips'
import './planning.css'

/** The plans of a year: how far each is, which sites have none, and which deputies are not called on enough. */
export default function PlansPage() {
  const [year, setYear] = useYear()
  const mayPlan = useMay(draftPlan)
  const { data, error, reload } = useEndpoint(listPlans, { year }, { onShow: true })
  return (
    <Office
      title='接待计划'
      here='planning/plans'
      actions={
        <>
          <YearChips value={year} onChange={setYear} offers={[-1, 0, 1]} />
          {mayPlan && data && data.without.length > 0 && (
            <CopyButton year={year} onCopied={() => void reload()} />
          )}
        </>
      }
    >
      {data && <PlanTallies plans={data} />}
      {data && (
        <View className='office-columns'>
          <PlanTable plans={data} year={year} mayPlan={mayPlan} />
          <View className='office-aside'>
            <Contacts contacts={data.contacts} year={year} />
          </View>
        </View>
      )}
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />)}
    </Office>
  )
}
