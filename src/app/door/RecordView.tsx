import { View } from '@tarojs/components'
import { categoryWords } from '../../contract/opinions'
import { isRecordLate, type RecordView as Record } from '../../contract/receptions'
import { sayReceipt } from '../../contract/scan'
import { sayDay, saySpan, sayTime } from '../../contract/time'
import { Card } from '../parts/Card'
import { Figures } from '../parts/Figures'
import { Notice } from '../parts/Notice'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { Tag } from '../parts/Tag'
import { go } from '../platform/navigate'

interface Props {
  readonly record: Record
  readonly now: number
}

const Stand = ({ record: { session, confirmedBy, confirmedAt, note }, now }: Props) => {
  const { recordDueOn } = session
  if (confirmedAt) {
    return (
      <Notice kind='ok'>
        {`${confirmedBy ?? ''} ${sayTime(confirmedAt, now)} 确认，数字和类别已公开。${note && `备注：${note}`}`}
      </Notice>
    )
  }
  if (!recordDueOn) return null
  return isRecordLate(recordDueOn, now) ? (
    <Notice kind='error'>{`应在${sayDay(recordDueOn, now)}前确认，已经过了期限。`}</Notice>
  ) : (
    <Notice kind='info' icon='clock'>
      {`请${session.acts.includes('confirmRecord') ? '' : '秘书'}在${sayDay(recordDueOn, now)}前确认这份记录，确认后数字和类别公开，不公开姓名。`}
    </Notice>
  )
}

const Deputies = ({ record: { session } }: Props) => (
  <Section title='到场代表'>
    <Card>
      {session.attendance.map(({ deputy, isPresent, answer, objection }) => (
        <View key={deputy.id} className='came'>
          <View className='came-name'>{deputy.name}</View>
          <Tag tone={isPresent ? 'ok' : 'calm'}>
            {isPresent === null ? '还没登记' : isPresent ? '到场' : '没有到'}
          </Tag>
          {answer === 'confirmed' && <Tag tone='ok'>本人已确认</Tag>}
          {answer === 'objected' && <Tag tone='bad'>本人有异议</Tag>}
          {objection && <View className='came-objection'>{`“${objection}”`}</View>}
        </View>
      ))}
    </Card>
  </Section>
)

const Matters = ({ record: { items } }: Props) => (
  <Section title={`谈了什么（${items.length} 件）`}>
    <Card>
      {items.map(({ id, code, category, excerpt }) => (
        <Row
          key={id}
          title={excerpt}
          note={`${categoryWords[category]} · ${sayReceipt(code)}`}
          onClick={() => void go('staff/opinion', { id })}
        />
      ))}
      {items.length === 0 && <View className='found-note'>还没有记下的事。</View>}
    </Card>
  </Section>
)

/** The record of a reception: its numbers, who came of the deputies, and what was brought up. */
export const RecordView = (props: Props) => {
  const { record, now } = props
  const { session, summary, bookings, walkIns, noShows, silent } = record
  return (
    <View>
      <View className='reception-site'>{session.site.name}</View>
      <View className='matter-who'>{saySpan(session.startsAt, session.endsAt, now)}</View>
      <Stand {...props} />
      {silent > 0 && (
        <Notice kind='warn'>{`${silent} 位谈过但没有记下。请当天补上，一个工作日内都可以记。`}</Notice>
      )}
      <Figures
        figures={[
          { value: summary.visitors, unit: '人', label: '接待' },
          { value: bookings, unit: '人', label: '预约' },
          { value: walkIns, unit: '人', label: '现场来' },
          { value: summary.matters, unit: '件', label: '记下' },
        ]}
      />
      {noShows > 0 && <View className='record-missing'>{`预约的人里有 ${noShows} 位没有来。`}</View>}
      <Deputies {...props} />
      <Matters {...props} />
    </View>
  )
}
