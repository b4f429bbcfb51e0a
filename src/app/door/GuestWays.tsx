import { View } from '@tarojs/components'
import { sayReceipt } from '../../contract/scan'
import { Icon } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import { go } from '../platform/navigate'
import { phone } from '../platform/phone'
import type { ShownGuest } from '../queueGuest'

/** The ways to a guest, and what came of the visit. */
export const GuestWays = ({ guest }: { readonly guest: ShownGuest }) => {
  const { id, name, phone: number, opinion, acts } = guest
  const mayChange = acts.includes('change') || acts.includes('cancel')
  return (
    <View className='guest-ways'>
      {number && (
        <Pressable
          className='guest-way'
          onClick={() => void phone(number)}
          label={`打电话给${name}，${number}`}
        >
          <Icon name='phone' size={16} />
          {number}
        </Pressable>
      )}
      {opinion && (
        <Pressable className='guest-way' onClick={() => void go('staff/opinion', { id: opinion.id })}>
          <Icon name='receipt-text' size={16} />
          {`意见 ${sayReceipt(opinion.code)}`}
        </Pressable>
      )}
      {mayChange && (
        <Pressable
          className='guest-way'
          onClick={() => void go('receptions/booking', { id })}
          label={`${name}改约或取消`}
        >
          改约或取消
        </Pressable>
      )}
    </View>
  )
}
