import { View } from '@tarojs/components'
import type { DeputyView } from '../../contract/deputies'
import { Figures } from '../parts/Figures'
import { Section } from '../parts/Section'

/** What a deputy did this year, in numbers. They say what was done, and are compared with nobody's. */
export const DeputyRecord = ({ record }: { readonly record: DeputyView['record'] }) => (
  <Section title='今年履职'>
    {record.receptions + record.explained > 0 ? (
      <Figures
        figures={[
          { value: record.receptions, unit: '场', label: '接待选民' },
          { value: record.explained, unit: '条', label: '当场答复意见' },
        ]}
      />
    ) : (
      <View className='deputy-none'>今年还没有记录。</View>
    )}
  </Section>
)
