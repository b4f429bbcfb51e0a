import { View } from '@tarojs/components'
import { Card } from '../parts/Card'
import { Input } from '../parts/Input'
import { Notice } from '../parts/Notice'
import { Spot } from '../parts/Spot'
import { MatterContact } from './MatterContact'
import { MatterWhat } from './MatterWhat'
import type { MatterState } from './useMatter'

interface Props {
  readonly matter: MatterState
}

const Pin = ({ matter: { draft, edit, faults } }: Props) => (
  <Card>
    <Spot name='pin'>
      <Input
        label='查询密码'
        hint='这位没有账号，以后凭回执编号和这个密码看进展。请居民自己说 4 到 6 位数字，并一起抄下。'
        type='digit'
        value={draft.pin}
        onChange={pin => edit({ pin })}
        max={6}
        error={faults.pin}
      />
    </Spot>
  </Card>
)

/** The form of a matter: what was said first and largest, who said it is mostly known already. */
export const MatterForm = ({ matter }: Props) => (
  <View>
    {matter.refusal && <Notice kind='error'>{matter.refusal}</Notice>}
    <MatterWhat matter={matter} />
    {!matter.hasAccount && <Pin matter={matter} />}
    <View className='door-gap'>
      <MatterContact matter={matter} />
    </View>
  </View>
)
