import { View } from '@tarojs/components'
import type { Status } from '../../contract/opinions'

const steps = ['收到', '受理', '办理', '答复']

/** How far an opinion has come; those that left the way have no step. */
const stepOf: { readonly [S in Status]?: number } = {
  submitted: 0,
  held: 0,
  received: 1,
  needsInfo: 1,
  forwarded: 2,
  assigned: 2,
  handling: 2,
  review: 2,
  replied: 3,
  tracking: 3,
  closed: 3,
}

/** The way of an opinion in four steps, so that one glance tells how far it has come. */
export function OpinionWay({ status }: { readonly status: Status }) {
  const at = stepOf[status]
  if (at === undefined) return null
  return (
    <View className='way'>
      {steps.map((step, i) => (
        <View key={step} className={i <= at ? 'way-step way-done' : 'way-step'}>
          {step}
        </View>
      ))}
    </View>
  )
}
