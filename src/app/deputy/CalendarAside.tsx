import { View } from '@tarojs/components'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'
import { Absences } from './Absences'
import type { Calendar } from './keptCalendar'
import { WaitingOpinions } from './WaitingOpinions'

interface Props {
  readonly calendar: Calendar
  readonly now: number
  readonly onChanged: () => void
}

/** What stands beside a calendar on a desk and below it on a phone: opinions that wait, days one cannot come, the feed. */
export const CalendarAside = ({ calendar, now, onChanged }: Props) => (
  <View className='calendar-more'>
    <WaitingOpinions opinions={calendar.opinions} now={now} />
    <Section>
      <Card>
        <Absences count={calendar.absences.length} onChanged={onChanged} />
        <Row
          icon='calendar'
          title='订阅到手机日历'
          note='接待安排有变，手机日历自动跟着变'
          onClick={() => void go('deputy/subscribe')}
        />
      </Card>
    </Section>
  </View>
)
