import { View } from '@tarojs/components'
import type { ReceptionCounts } from '../../contract/receptions'
import { Section } from '../parts/Section'
import { sayWait } from './FigureTotals'

type Site = ReceptionCounts & { readonly code: string; readonly name: string }

const columns: readonly { readonly label: string; readonly say: (site: Site) => string }[] = [
  { label: '已接待 / 公布', say: ({ held, planned }) => `${held} / ${planned}` },
  { label: '预约', say: ({ bookings }) => String(bookings) },
  { label: '现场', say: ({ walkIns }) => String(walkIns) },
  { label: '没有来', say: ({ noShows }) => String(noShows) },
  { label: '等候', say: ({ waitMinutes }) => sayWait(waitMinutes) },
  { label: '事项', say: ({ matters }) => String(matters) },
]

const Line = ({ site }: { readonly site: Site }) => (
  <View className='count-site'>
    <View className='count-name'>{site.name}</View>
    <View className='count-cells'>
      {columns.map(({ label, say }) => (
        <View key={label} className='count-cell'>
          <View className='count-label'>{label}</View>
          <View>{say(site)}</View>
        </View>
      ))}
    </View>
  </View>
)

/** Each site's year, in the order of names: a help for planning, no contest. */
export const FigureSites = ({ sites }: { readonly sites: readonly Site[] }) => (
  <Section title='按站点'>
    <View className='count-table'>
      <View className='count-site count-heads'>
        <View className='count-name'>站点</View>
        <View className='count-cells'>
          {columns.map(({ label }) => (
            <View key={label} className='count-cell'>
              {label}
            </View>
          ))}
        </View>
      </View>
      {[...sites]
        .sort((a, b) => a.name.localeCompare(b.name, 'zh'))
        .map(site => (
          <Line key={site.code} site={site} />
        ))}
    </View>
  </Section>
)
