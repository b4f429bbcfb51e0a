import { useEffect, useState } from 'react'
import { draftPlan, type PlanRule, type PlanView, previewPlan } from '../../contract/receptions'
import { useEndpoint } from '../useEndpoint'
import { firstRule } from './ruleDraft'
import { usePlanningAct } from './usePlanningAct'

/** How long the choosing must rest before the server is asked what would come of it, in milliseconds. */
const PAUSE = 400

const useRested = (rules: readonly PlanRule[]): readonly PlanRule[] => {
  const [rested, setRested] = useState(rules)
  useEffect(() => {
    const timer = setTimeout(() => setRested(rules), PAUSE)
    return () => clearTimeout(timer)
  }, [rules])
  return rested
}

interface EditorOf {
  readonly site: string
  readonly year: number
  /** Null for a site that has no plan of that year yet. */
  readonly plan: PlanView | null
  readonly onStale: () => void
  readonly onSaved: (plan: PlanView) => void
}

/** The rules of a plan as they are chosen, what they would bring, and the way to write them. */
export const usePlanEditor = ({ site, year, plan, onStale, onSaved }: EditorOf) => {
  const written = plan?.rules ?? [firstRule]
  const [rules, setRules] = useState<readonly PlanRule[]>(written)
  const rested = useRested(rules)
  const preview = useEndpoint(previewPlan, { site, year, rules: [...rested] })
  const { send, busy, fault } = usePlanningAct(draftPlan, onStale)
  const save = async () => {
    const seen = plan ? { revision: plan.revision } : {}
    const saved = await send({ site, year, rules: [...rules], ...seen })
    if (saved) onSaved(saved)
  }
  return {
    rules,
    isTyped: JSON.stringify(rules) !== JSON.stringify(written),
    preview,
    /** Whether the preview is of rules that have been changed since. */
    isOld: rested !== rules || preview.isLoading,
    change: (at: number, rule: PlanRule) => setRules(rules.map((old, index) => (index === at ? rule : old))),
    add: () => setRules([...rules, firstRule]),
    remove: (at: number) => setRules(rules.filter((_, index) => index !== at)),
    save,
    busy,
    fault,
  }
}
