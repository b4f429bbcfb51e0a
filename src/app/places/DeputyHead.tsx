import { View } from '@tarojs/components'
import { type DeputyView, deputyLevelWords } from '../../contract/deputies'
import { aria } from '../parts/aria'
import { Card } from '../parts/Card'
import { DemoMark } from '../parts/DemoMark'
import { Face } from '../parts/Face'
import { Row } from '../parts/Row'

const Facts = ({ deputy }: { readonly deputy: DeputyView }) => {
  const facts = [
    ['工作单位', deputy.unit],
    ['职务', deputy.post],
    ['代表组', deputy.group],
    ['选区', deputy.electoralDistrict],
  ] as const
  return (
    <Card>{facts.map(([title, value]) => value && <Row key={title} title={title} value={value} />)}</Card>
  )
}

/** Who a deputy is: face, name, of which congress, what they do and what they care for. */
export const DeputyHead = ({ deputy }: { readonly deputy: DeputyView }) => (
  <View>
    <View className='deputy-head'>
      <Face name={deputy.name} photo={deputy.photo} large />
      <View className='deputy-who'>
        <View className='deputy-name' {...aria('heading')} aria-level={2}>
          {deputy.name}
        </View>
        <View className='deputy-level'>
          {deputyLevelWords[deputy.level]}
          {deputy.isDemo && <DemoMark />}
        </View>
      </View>
    </View>
    {deputy.bio && <View className='deputy-bio'>{deputy.bio}</View>}
    <Facts deputy={deputy} />
  </View>
)
