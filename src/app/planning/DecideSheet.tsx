import { useState } from 'react'
import { type ChangeView, changeKindWords, moveChange, REASON_MAX } from '../../contract/receptions'
import { saySpan } from '../../contract/time'
import { Button } from '../parts/Button'
import { Choice } from '../parts/Choice'
import { Notice } from '../parts/Notice'
import { Row } from '../parts/Row'
import { Sheet } from '../parts/Sheet'
import { TextArea } from '../parts/TextArea'
import { ask, say } from '../platform/dialogs'
import { outcomeOf } from './changeOutcome'
import { type Changing, usePlanningAct } from './usePlanningAct'

const NOBODY = 'nobody'

const Substitute = (props: {
  readonly change: ChangeView
  readonly value: string
  readonly onChange: (id: string) => void
}) => {
  const { change, value, onChange } = props
  if (change.kind === 'swap') return null
  return (
    <Choice
      label='请谁接替'
      hint={change.choices.length > 0 ? '同站点或同街道、那时有空的代表。' : '那时没有别的代表有空。'}
      columns={3}
      options={[
        ...change.choices.map(({ id, name }) => ({ value: id, label: name })),
        { value: NOBODY, label: '不另安排' },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

/** Grants or refuses a request; what becomes of the reception and who is told stands there before. */
export function DecideSheet({ change, onClose, onChanged }: Changing & { readonly change: ChangeView }) {
  const { id, kind, deputy, session, reason } = change
  const [chosen, setChosen] = useState(change.substitute?.id ?? '')
  const [note, setNote] = useState('')
  const { send, busy, fault } = usePlanningAct(moveChange, onChanged)
  const substitute = chosen && chosen !== NOBODY ? chosen : null
  const { isCalledOff, says } = outcomeOf(change, substitute)
  const decide = async (act: 'grant' | 'refuse') => {
    const question = { title: '批准并取消这场？', content: says, ok: '批准', danger: true }
    if (act === 'grant' && isCalledOff && !(await ask(question))) return
    const who = act === 'grant' && kind === 'leave' && substitute ? { substitute } : {}
    if (!(await send({ change: id, act, note, ...who }))) return
    say(act === 'grant' ? '已批准，都已通知' : '没有批准，已告诉代表')
    onClose()
    onChanged()
  }
  return (
    <Sheet
      open
      title={`${deputy.name}代表${changeKindWords[kind]}`}
      onClose={onClose}
      footer={
        <>
          {chosen && <Notice kind={isCalledOff ? 'warn' : 'info'}>{says}</Notice>}
          <Button kind='primary' block busy={busy} disabled={!chosen} onClick={() => void decide('grant')}>
            {chosen ? '批准' : '请先选由谁接替'}
          </Button>
          <Button kind='quiet' block disabled={busy} onClick={() => void decide('refuse')}>
            不批准，仍按原来的安排
          </Button>
        </>
      }
    >
      {fault && <Notice kind='error'>{fault.message}</Notice>}
      <Row
        icon='calendar'
        title={saySpan(session.startsAt, session.endsAt, Date.now())}
        note={session.site.name}
      />
      <Row icon='message-square-text' title={reason} note='原因' />
      <Substitute change={change} value={chosen} onChange={setChosen} />
      <TextArea label='给代表的说明' optional value={note} onChange={setNote} max={REASON_MAX} rows={2} />
    </Sheet>
  )
}
