import { View } from '@tarojs/components'
import { useState } from 'react'
import { confirmRecord, REASON_MAX, type RecordView } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Sheet } from '../parts/Sheet'
import { TextArea } from '../parts/TextArea'
import { useAct } from '../useAct'

interface Props {
  readonly record: RecordView
  readonly onClose: () => void
  readonly onConfirmed: () => void
}

/** The last word on a reception: what becomes public stands here before it does. */
export function ConfirmSheet({ record, onClose, onConfirmed }: Props) {
  const { session, summary, silent } = record
  const [note, setNote] = useState('')
  const { send, busy, fault } = useAct(confirmRecord)
  const confirm = async () => {
    if (!(await send({ session: session.id, revision: session.revision, note }))) return
    onClose()
    onConfirmed()
  }
  return (
    <Sheet
      open
      title='确认接待记录'
      onClose={onClose}
      footer={
        <Button kind='primary' block busy={busy} onClick={() => void confirm()}>
          确认并公开数字
        </Button>
      }
    >
      {fault && <Notice kind='error'>{fault.message}</Notice>}
      {silent > 0 && <Notice kind='warn'>{`还有 ${silent} 位谈过但没有记下，确认后就不能再补。`}</Notice>}
      <View className='door-lead'>
        {`将公开：接待 ${summary.visitors} 人，记下 ${summary.matters} 件，以及各类件数。确认后不能再改。`}
      </View>
      <TextArea label='备注' value={note} onChange={setNote} max={REASON_MAX} rows={3} optional />
    </Sheet>
  )
}
