import { View } from '@tarojs/components'
import type { HomeView } from '../../contract/home'
import { useEntry } from '../entry'
import { classes } from '../parts/classes'
import { Pressable } from '../parts/Pressable'
import { replace } from '../platform/navigate'

/** Goes to the front door of a street, or of the whole district. */
const enter = (street: string | null) => {
  useEntry.getState().enter(street)
  void replace('resident/home', { street: street ?? undefined })
}

interface Props {
  readonly streets: HomeView['streets']
  /** The slug of the street one is at; null at the district's door. */
  readonly here: string | null
}

/** The front doors there are: all streets, and from a street also the whole district's. */
export const HomeStreets = ({ streets, here }: Props) => (
  <View className='streets'>
    {here !== null && (
      <Pressable className='street' onClick={() => enter(null)}>
        全区
      </Pressable>
    )}
    {streets.map(({ slug, name }) => (
      <Pressable
        key={slug}
        className={classes('street', slug === here && 'street-here')}
        onClick={() => enter(slug)}
      >
        {name}
      </Pressable>
    ))}
  </View>
)
