import { readPlan } from '../../contract/receptions'
import { backTo, Office } from '../office/Office'
import { Failed } from '../parts/Failed'
import { Waiting } from '../parts/Waiting'
import { say } from '../platform/dialogs'
import { replace, useParams } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { PlanBody } from './PlanBody'
import { PlanEditor } from './PlanEditor'
import { thisYear } from './YearChips'
import './planning.css'

const toPlans = () => backTo('planning/plans')

interface KnownProps {
  readonly id: string
  readonly isEditing: boolean
}

/** A plan that is there already: read, or with its rules in a form (`edit`). */
function KnownPlan({ id, isEditing }: KnownProps) {
  const { data: plan, error, reload } = useEndpoint(readPlan, { plan: id }, { onShow: true })
  const again = () => void reload()
  const toPlan = () => backTo('planning/plan', { plan: id })
  if (!plan)
    return (
      <Office title='站点计划' here='planning/plans' within={{ title: '接待计划', onBack: toPlans }}>
        {error ? <Failed error={error} onRetry={again} /> : <Waiting />}
      </Office>
    )
  if (!isEditing) return <PlanBody plan={plan} onChanged={again} />
  const { site, year } = plan
  const saved = () => {
    say('计划已保存')
    toPlan()
  }
  return <PlanEditor {...{ site, year, plan }} onStale={again} onSaved={saved} onLeave={toPlan} />
}

/** The plan of one site and year (`plan`); for a site without one (`site`, `name`, `year`) the form of a new one. */
export default function PlanPage() {
  const { plan, edit, site = '', name = site, year } = useParams()
  if (plan) return <KnownPlan key={plan} id={plan} isEditing={edit === '1'} />
  return (
    <PlanEditor
      site={{ code: site, name }}
      year={Number(year) || thisYear()}
      plan={null}
      onStale={toPlans}
      onSaved={saved => {
        say('计划已保存')
        void replace('planning/plan', { plan: saved.id })
      }}
      onLeave={toPlans}
    />
  )
}
