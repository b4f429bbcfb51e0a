import { View } from '@tarojs/components'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { go } from '../platform/navigate'
import { Folded } from './Folded'

interface Props {
  readonly sites: readonly { readonly code: string; readonly name: string }[]
  readonly year: number
  readonly mayPlan: boolean
}

/** Sites that nobody has planned a year for; whoever may, begins here. */
export const WithoutPlan = ({ sites, year, mayPlan }: Props) => {
  const open = ({ code, name }: Props['sites'][number]) =>
    void go('planning/plan', { site: code, name, year: String(year) })
  return (
    <Card>
      <View className='plan-without'>
        <Folded
          items={sites}
          unit='个'
          draw={site => (
            <Row
              key={site.code}
              title={site.name}
              {...(mayPlan ? { value: '编制', onClick: () => open(site) } : {})}
            />
          )}
        />
      </View>
    </Card>
  )
}
