import { type ChangeAct, type ChangeView, moveChange } from '../../contract/receptions'
import { useChanges } from '../acting/useChanges'
import { ask, say } from '../platform/dialogs'
import { useAct } from '../useAct'

type OwnAct = Extract<ChangeAct, 'agree' | 'decline' | 'withdraw'>

/** What is asked before each act, for none of them can be taken back, and what is said after it. */
const words: Record<OwnAct, { title: string; content: string; ok: string; done: string }> = {
  agree: {
    title: '愿意接替这场接待？',
    content: '工委确认后，这场接待就排给您，并出现在您的日历里。',
    ok: '愿意',
    done: '已答复愿意，等工委确认',
  },
  decline: {
    title: '答复那时不便？',
    content: '对方会收到您的答复，可以另请别人。',
    ok: '答复',
    done: '已答复不便',
  },
  withdraw: {
    title: '撤回这个申请？',
    content: '撤回后，这场接待仍由您参加。',
    ok: '撤回',
    done: '已撤回',
  },
}

/** Answers a request for leave or a swap, or takes an own one back, after asking whether that is meant. */
export const useChange = (onDone: () => void) => {
  const { send, busy } = useAct(moveChange, failure => {
    say(failure.message)
    onDone()
  })
  const note = useChanges(changes => changes.note)
  const move = async (change: ChangeView['id'], act: OwnAct) => {
    const { done, ...question } = words[act]
    if (!(await ask(question)) || !(await send({ change, act }))) return
    say(done)
    note()
    onDone()
  }
  return { move, busy }
}
