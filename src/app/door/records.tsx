import { listOpenRecords, type OpenRecord, type RecordStep } from '../../contract/receptions'
import { type Instant, sayDay, saySpan } from '../../contract/time'
import { backTo, Office } from '../office/Office'
import { ownIn } from '../office/useWaiting'
import { Card } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { Waiting } from '../parts/Waiting'
import { go } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'

const stepWords: Record<RecordStep, { readonly mine: string; readonly others: string }> = {
  hold: { mine: '请登记到场代表', others: '还没登记到场代表' },
  confirmRecord: { mine: '请确认记录', others: '等秘书确认' },
}

interface ListProps {
  readonly title: string
  readonly records: readonly OpenRecord[]
  readonly now: Instant
}

const RecordRow = ({ record, now }: { readonly record: OpenRecord; readonly now: Instant }) => {
  const { session, site, startsAt, endsAt, step, dueOn, isLate, isMine } = record
  const words = `${stepWords[step][isMine ? 'mine' : 'others']}，${isLate ? '应在' : '最晚'} ${sayDay(dueOn, now)}`
  return (
    <Row
      icon={isLate ? 'circle-alert' : 'receipt-text'}
      title={site}
      note={`${saySpan(startsAt, endsAt, now)} · ${words}`}
      onClick={() => void go('door/record', { session, from: 'records' })}
    />
  )
}

const List = ({ title, records, now }: ListProps) =>
  records.length > 0 ? (
    <Section title={title}>
      <Card>
        {records.map(record => (
          <RecordRow key={record.session} record={record} now={now} />
        ))}
      </Card>
    </Section>
  ) : null

const within = { title: '今天的接待', onBack: () => backTo('door/today') }

/** The records that still wait, those past their day first: a reception is written down and confirmed within five working days. */
export default function RecordsPage() {
  const { data, error, reload } = useEndpoint(listOpenRecords, {}, { onShow: true })
  const records = data?.items ?? []
  const late = records.filter(({ isLate }) => isLate)
  const due = records.filter(({ isLate }) => !isLate)
  const now = Date.now()
  return (
    <Office title='接待记录' here='door/today' within={within} waits={{ 'door/today': ownIn(records) }}>
      <List title={`过了期限的 ${late.length} 场`} records={late} now={now} />
      <List title={`五个工作日内要确认的 ${due.length} 场`} records={due} now={now} />
      {data && records.length === 0 && (
        <Empty icon='check' title='记录都办完了' note='接待结束后，没登记或没确认的场次会出现在这里。' />
      )}
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />)}
    </Office>
  )
}
