import { useState } from 'react'
import { movePlan, type PlanAct, type PlanView, planActWords } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { ask, say } from '../platform/dialogs'
import { go } from '../platform/navigate'
import { useAct } from '../useAct'
import { planQuestions, planSaid } from './planQuestions'
import { SendBackSheet } from './SendBackSheet'

interface Props {
  readonly plan: PlanView
  readonly onChanged: () => void
}

const primary: readonly PlanAct[] = ['publish', 'propose']

/** What the server says may be done with a plan, as buttons. */
export function PlanActs({ plan, onChanged }: Props) {
  const [isSendingBack, setSendingBack] = useState(false)
  const { send, busy } = useAct(movePlan, failure => {
    say(failure.message)
    onChanged()
  })
  const begin = async (act: PlanAct) => {
    if (act === 'edit') return void go('planning/plan', { plan: plan.id, edit: '1' })
    if (act === 'sendBack') return setSendingBack(true)
    if (!(await ask(planQuestions[act](plan)))) return
    if (!(await send({ plan: plan.id, revision: plan.revision, act }))) return
    say(planSaid[act])
    onChanged()
  }
  return (
    <>
      {plan.acts.map(act => (
        <Button
          key={act}
          kind={primary.includes(act) ? 'primary' : 'plain'}
          busy={busy && primary.includes(act)}
          onClick={() => void begin(act)}
        >
          {planActWords[act]}
        </Button>
      ))}
      {isSendingBack && (
        <SendBackSheet plan={plan} onClose={() => setSendingBack(false)} onChanged={onChanged} />
      )}
    </>
  )
}
