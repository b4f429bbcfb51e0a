import { useState } from 'react'
import { addAbsence, listAbsences, removeAbsence } from '../../contract/receptions'
import { dayOf } from '../../contract/time'
import { Failed } from '../parts/Failed'
import { Notice } from '../parts/Notice'
import { Row } from '../parts/Row'
import { Sheet } from '../parts/Sheet'
import { Waiting } from '../parts/Waiting'
import { ask, say } from '../platform/dialogs'
import { useAct } from '../useAct'
import { useEndpoint } from '../useEndpoint'
import { type AbsenceDraft, AbsenceForm } from './AbsenceForm'
import { type Absence, AbsenceList, sayDays } from './AbsenceList'

/** The days one cannot come, in a sheet over the calendar: what is known, and one more. */
const Inside = ({ onChanged }: { readonly onChanged: () => void }) => {
  const { data, error, reload } = useEndpoint(listAbsences, {})
  const adding = useAct(addAbsence)
  const removing = useAct(removeAbsence, failure => say(failure.message))
  const settle = async (done: string) => {
    say(done)
    onChanged()
    await reload()
  }
  const add = async (draft: AbsenceDraft): Promise<boolean> => {
    const isAdded = (await adding.send(draft)) !== null
    if (isAdded) await settle('已登记')
    return isAdded
  }
  const remove = async (absence: Absence) => {
    const title = `删除 ${sayDays(absence, Date.now())}？`
    if (!(await ask({ title, content: '删除后，这些日子又可以给您排班。', ok: '删除' }))) return
    if (await removing.send({ absence: absence.id })) await settle('已删除')
  }
  if (error && !data) return <Failed error={error} onRetry={() => void reload()} />
  if (!data) return <Waiting rows={1} />
  return (
    <>
      <AbsenceList items={data.items} busy={removing.busy} onRemove={absence => void remove(absence)} />
      {adding.fault && !adding.fault.fields && <Notice kind='error'>{adding.fault.message}</Notice>}
      <AbsenceForm
        today={dayOf(Date.now())}
        busy={adding.busy}
        faults={adding.fault?.fields ?? {}}
        onAdd={add}
      />
    </>
  )
}

/** The way to the days one cannot come. */
export const Absences = ({
  count,
  onChanged,
}: {
  readonly count: number
  readonly onChanged: () => void
}) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Row
        icon='clock'
        title='我不便的日子'
        note={count > 0 ? '已登记，排班会避开' : '出差、学习请先登记，排班会避开'}
        onClick={() => setOpen(true)}
      />
      <Sheet open={isOpen} title='我不便的日子' onClose={() => setOpen(false)}>
        <Inside onChanged={onChanged} />
      </Sheet>
    </>
  )
}
