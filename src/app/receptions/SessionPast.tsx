import { View } from '@tarojs/components'
import { categoryWords } from '../../contract/opinions/statuses'
import type { RecordSummary, SessionView } from '../../contract/receptions'
import { sayTime } from '../../contract/time'
import { Card } from '../parts/Card'
import { Figures } from '../parts/Figures'
import { Section } from '../parts/Section'
import { Tag } from '../parts/Tag'

/** What came of it, in numbers and kinds; who said what is nobody else's. */
export const SessionSummary = ({ summary }: { readonly summary: RecordSummary }) => (
  <Section title='接待情况'>
    <Figures
      figures={[
        { value: summary.visitors, unit: '位', label: '来访居民' },
        { value: summary.matters, unit: '件', label: '反映的事' },
      ]}
    />
    {summary.kinds.length > 0 && (
      <View className='reception-kinds'>
        {summary.kinds.map(({ category, count }) => (
          <Tag key={category} tone='calm'>{`${categoryWords[category]} ${count} 件`}</Tag>
        ))}
      </View>
    )}
  </Section>
)

/** Everything that was changed since it was first told, the newest first. */
export const SessionChanges = ({ changes }: Pick<SessionView, 'changes'>) => (
  <Section title='变动'>
    <Card>
      {changes.map(({ at, text }) => (
        <View key={at + text} className='told'>
          <View>{text}</View>
          <View className='told-at'>{sayTime(at, Date.now())}</View>
        </View>
      ))}
    </Card>
  </Section>
)
