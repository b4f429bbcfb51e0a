import { View } from '@tarojs/components'
import { aria } from '../parts/aria'
import { classes } from '../parts/classes'
import { Pressable } from '../parts/Pressable'
import { type PageName, replace } from '../platform/navigate'
import { useSession } from '../session'
import { officesOf } from './offices'
import './OfficeNav.css'

/** The rooms of the back office side by side; nothing where there is only one. */
export function OfficeNav({ here }: { readonly here: PageName }) {
  const me = useSession(session => session.me)
  const offices = me ? officesOf(me) : []
  if (offices.length < 2) return null
  return (
    <View className='office-nav' {...aria('navigation', '工作台')}>
      {offices.map(({ page, title }) => (
        <Pressable
          key={page}
          className={classes('office-link', page === here && 'office-here')}
          onClick={() => void replace(page)}
          isOn={page === here}
        >
          {title}
        </Pressable>
      ))}
    </View>
  )
}
