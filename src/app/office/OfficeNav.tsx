import { View } from '@tarojs/components'
import { aria } from '../parts/aria'
import { classes } from '../parts/classes'
import { Pressable } from '../parts/Pressable'
import { type PageName, replace } from '../platform/navigate'
import { useSession } from '../session'
import { isIn, type Office, officesOf } from './offices'
import { useWaiting, type Waits } from './useWaiting'
import './OfficeNav.css'

interface LinkProps {
  readonly title: string
  readonly waits: number
  readonly isHere: boolean
  readonly onClick: () => void
}

const Link = ({ title, waits, isHere, onClick }: LinkProps) => (
  <Pressable
    className={classes('office-link', isHere && 'office-here')}
    onClick={onClick}
    isOn={isHere}
    {...(waits > 0 ? { label: `${title}，${waits} 件待办` } : {})}
  >
    {title}
    {waits > 0 && <View className='office-waits'>{waits}</View>}
  </Pressable>
)

interface Props {
  readonly here: PageName
  readonly waits: Waits
}

const useOffices = (): readonly Office[] => {
  const me = useSession(session => session.me)
  return me ? officesOf(me) : []
}

const waitsIn = ({ pages }: Office, waits: Waits): number =>
  pages.reduce((sum, { page }) => sum + (waits[page] ?? 0), 0)

/** The rooms of the back office side by side; nothing where there is only one. */
export function OfficeRooms({ here, waits }: Props) {
  const offices = useOffices()
  if (offices.length < 2) return null
  return (
    <View className='office-nav' {...aria('navigation', '工作台')}>
      {offices.map(office => (
        <Link
          key={office.title}
          title={office.title}
          waits={waitsIn(office, waits)}
          isHere={isIn(office, here)}
          onClick={() => office.pages[0] && void replace(office.pages[0].page)}
        />
      ))}
    </View>
  )
}

/** The pages of the room one is in; nothing where it has only one. */
export function OfficeTabs({ here, waits }: Props) {
  const pages = useOffices().find(office => isIn(office, here))?.pages ?? []
  if (pages.length < 2) return null
  return (
    <View className='office-tabs' {...aria('navigation', '本页分类')}>
      {pages.map(({ page, title }) => (
        <Link
          key={page}
          title={title}
          waits={waits[page] ?? 0}
          isHere={page === here}
          onClick={() => void replace(page)}
        />
      ))}
    </View>
  )
}

/** The rooms, for a page with a frame of its own. */
export function OfficeNav({ here }: { readonly here: PageName }) {
  return <OfficeRooms here={here} waits={useWaiting()} />
}
