import { View } from '@tarojs/components'
import { type DutyRole, roleWords } from '../../contract/roles'
import type { Me } from '../../contract/session'
import { Card } from '../parts/Card'
import type { IconName } from '../parts/Icon'
import { Row } from '../parts/Row'
import { go, type PageName } from '../platform/navigate'
import { useSession } from '../session'
import './StaffDoors.css'
import { MoreLink } from '../parts/MoreLink'

interface Desk {
  readonly title: string
  readonly icon: IconName
  readonly page: PageName
  readonly roles: readonly DutyRole[]
}

const desks: readonly Desk[] = [
  { title: '代表工作台', icon: 'landmark', page: 'deputy/calendar', roles: ['deputy'] },
  {
    title: '工作台',
    icon: 'briefcase',
    page: 'staff/inbox',
    roles: ['liaisonOfficer', 'secretary', 'chair', 'handler', 'districtOfficer', 'supervisor', 'auditor'],
  },
  { title: '家站点管理', icon: 'building-2', page: 'staff/sites', roles: ['admin'] },
]

const dutiesAt = (me: Me, { roles }: Desk): string =>
  me.duties
    .filter(({ role }) => roles.includes(role))
    .map(({ role, place }) => [roleWords[role], place].filter(Boolean).join(' · '))
    .join('、')

/** The desks of those who hold a duty; for everybody else a small door at the side. */
export const StaffDoors = () => {
  const me = useSession(session => session.me)
  if (!me || me.duties.length === 0) {
    return (
      <View className='staff-doors'>
        <MoreLink text='代表和工作人员入口' onClick={() => void go('staff/signIn')} />
      </View>
    )
  }
  const mine = desks.filter(desk => me.duties.some(({ role }) => desk.roles.includes(role)))
  return (
    <Card>
      {mine.map(desk => (
        <Row
          key={desk.page}
          icon={desk.icon}
          title={desk.title}
          note={dutiesAt(me, desk)}
          onClick={() => void go(desk.page)}
        />
      ))}
    </Card>
  )
}
