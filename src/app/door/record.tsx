import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { type RecordView as Record, readRecord } from '../../contract/receptions'
import { backTo, Office } from '../office/Office'
import { Button } from '../parts/Button'
import { Failed } from '../parts/Failed'
import { Waiting } from '../parts/Waiting'
import { go, useParams } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { ConfirmSheet } from './ConfirmSheet'
import { HoldSheet } from './HoldSheet'
import { RecordView } from './RecordView'
import { Silent } from './Silent'
import './door.css'

const roomOf = (from: string) =>
  from === 'records'
    ? { title: '接待记录', onBack: () => backTo('door/records') }
    : { title: '今天的接待', onBack: () => backTo('door/today') }

interface ActsProps {
  readonly record: Record
  readonly onChanged: () => void
}

/** What is left to do with a record; nothing once it is confirmed. */
const Acts = ({ record, onChanged }: ActsProps) => {
  const { session } = record
  const { id, acts } = session
  const [sheet, setSheet] = useState<'' | 'hold' | 'confirm'>('')
  const close = () => setSheet('')
  return (
    <>
      {acts.includes('confirmRecord') && (
        <Button kind='primary' icon='check' onClick={() => setSheet('confirm')}>
          确认记录
        </Button>
      )}
      {acts.includes('recordMatter') && (
        <Button icon='pencil' onClick={() => void go('door/matter', { session: id })}>
          记下一件事
        </Button>
      )}
      {acts.includes('hold') && (
        <Button icon='users' onClick={() => setSheet('hold')}>
          登记到场代表
        </Button>
      )}
      {sheet === 'confirm' && <ConfirmSheet record={record} onClose={close} onConfirmed={onChanged} />}
      {sheet === 'hold' && <HoldSheet reception={session} onClose={close} onHeld={onChanged} />}
    </>
  )
}

/** What is written down of a reception, and its confirmation. */
export default function RecordPage() {
  const { session = '', from = '' } = useParams()
  const { data: record, error, reload } = useEndpoint(readRecord, { session }, { onShow: true })
  const now = useMemo(() => Date.now(), [])
  const changed = () => void reload()
  return (
    <Office
      title='接待记录'
      here='door/today'
      within={roomOf(from)}
      actions={record && <Acts record={record} onChanged={changed} />}
    >
      <View className='office-column'>
        {record && <RecordView record={record} now={now} />}
        {record?.session.acts.includes('recordMatter') && <Silent session={session} />}
        {!record && (error ? <Failed error={error} onRetry={changed} /> : <Waiting />)}
      </View>
    </Office>
  )
}
