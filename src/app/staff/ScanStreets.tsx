import { View } from '@tarojs/components'
import type { OutputOf } from '../../contract/endpoint'
import type { readScanFigures } from '../../contract/scanFigures'
import { hidden } from '../parts/aria'
import { Pressable } from '../parts/Pressable'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'

interface Props {
  /** In the order of the district, not of the numbers: it is a comparison and no ranking. */
  readonly streets: OutputOf<typeof readScanFigures>['streets']
}

/** The streets beside one another: scans, what came of them, and sites that nobody scanned. */
export function ScanStreets({ streets }: Props) {
  const most = Math.max(1, ...streets.map(({ scans }) => scans))
  return (
    <Section title='各街道'>
      <View className='scan-streets'>
        {streets.map(({ slug, name, scans, acts, sites, unscanned }) => (
          <Pressable
            key={slug}
            className='scan-street'
            onClick={() => void go('staff/sites', { street: slug })}
          >
            <View className='scan-street-name'>{name}</View>
            <View className='scan-street-track' {...hidden}>
              <View className='scan-street-whole' style={{ width: `${(scans / most) * 100}%` }} />
              <View className='scan-street-part' style={{ width: `${(acts / most) * 100}%` }} />
            </View>
            <View className='scan-street-said'>
              {`${scans} 次，${acts} 次有后续操作；${sites} 个站点，${unscanned} 个没人扫过`}
            </View>
          </Pressable>
        ))}
      </View>
    </Section>
  )
}
