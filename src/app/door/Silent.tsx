import { View } from '@tarojs/components'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'
import { silentOf } from './guests'
import { useDoor } from './useDoor'

/** Those who were received and of whom nothing is written down, as far as the list of the door knows them by name. */
export function Silent({ session }: { readonly session: string }) {
  const { receptions } = useDoor()
  const reception = receptions?.find(({ id }) => id === session)
  const guests = reception ? silentOf(reception) : []
  if (guests.length === 0) return null
  return (
    <Section title='谈过但没有记下'>
      <Card>
        {guests.map(({ id, name, subject }) => (
          <View key={id} className='came'>
            <View className='came-name'>{[name, subject].filter(Boolean).join('：')}</View>
            <Button
              label={`记下${name}说的事`}
              onClick={() => void go('door/matter', { session, booking: id })}
            >
              记下
            </Button>
          </View>
        ))}
      </Card>
    </Section>
  )
}
