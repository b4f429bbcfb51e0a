import { useState } from 'react'
import { markPrinted } from '../../contract/posters'
import { dayOf } from '../../contract/time'
import { Button } from '../parts/Button'
import { DateInput } from '../parts/DateInput'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { Toggle } from '../parts/Toggle'
import { say } from '../platform/dialogs'
import { useAct } from '../useAct'

interface Props {
  readonly codes: readonly string[]
  /** Whether names stand on them, as far as is known: most posters bear them. */
  readonly withDeputies?: boolean | undefined
  readonly open: boolean
  readonly onClose: () => void
  readonly onMarked: () => void
}

/** “I printed these on …”: from then on it is known which posters hang and which are out of date. */
export function PrintedSheet({ codes, withDeputies = true, open, onClose, onMarked }: Props) {
  const [on, setOn] = useState(() => dayOf(Date.now()))
  const [hasNames, setHasNames] = useState(withDeputies)
  const { send, busy, fault } = useAct(markPrinted)
  const mark = async () => {
    const done = await send({ codes: [...codes], on, withDeputies: hasNames })
    if (!done) return
    say(`已登记 ${done.marked} 个站点`)
    onMarked()
  }
  return (
    <Sheet
      open={open}
      title='登记已印'
      onClose={onClose}
      footer={
        <Button kind='primary' block busy={busy} onClick={() => void mark()}>
          {`登记 ${codes.length} 个站点`}
        </Button>
      }
    >
      <DateInput
        label='哪一天印好的'
        hint='登记以后，站点信息一改，就会提醒重印。'
        value={on}
        onChange={setOn}
        {...(fault?.fields?.on ? { error: fault.fields.on } : {})}
      />
      <Toggle
        label='海报上印了代表姓名'
        hint='印了姓名的，代表一有变动也会提醒重印。'
        value={hasNames}
        onChange={setHasNames}
      />
      {fault && !fault.fields?.on && <Notice kind='error'>{fault.message}</Notice>}
    </Sheet>
  )
}
