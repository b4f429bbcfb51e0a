import type { SessionView } from '../../contract/receptions'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'
import { openMap } from '../platform/openMap'
import { phone } from '../platform/phone'

type Site = SessionView['site']

/** Where it is, how to get there, and whom to call. */
export const SitePlace = ({ site }: { readonly site: Site }) => {
  const { code, name, address, gcj02, phone: number } = site
  return (
    <Card>
      <Row
        icon='landmark'
        title={name}
        note={address}
        onClick={() => void go('resident/site', { code, from: 'list' })}
      />
      {gcj02 && (
        <Row
          icon='route'
          title='打开地图导航'
          onClick={() => void openMap({ name, address, gcj02: [gcj02[0], gcj02[1]] })}
        />
      )}
      {number && (
        <Row icon='phone' title={number} note='有不清楚的，点按拨打' onClick={() => void phone(number)} />
      )}
    </Card>
  )
}

/** Who listens: deputies, each with a page of their own, and units that come along. */
export const SessionPeople = ({ session }: { readonly session: SessionView }) => (
  <Section title='谁来听您说'>
    <Card>
      {session.deputies.map(({ id, name }) => (
        <Row
          key={id}
          icon='user-round'
          title={name}
          note='人大代表'
          onClick={() => void go('places/deputy', { id })}
        />
      ))}
      {session.deputies.length === 0 && (
        <Row icon='user-round' title='代表正在安排' note='定下来会写在这里' />
      )}
      {session.jointUnits.length > 0 && (
        <Row icon='building-2' title={session.jointUnits.join('、')} note='一起参加接待' />
      )}
    </Card>
  </Section>
)
