import { type CalendarSession, feedPaths, type SessionView } from '../../contract/receptions'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { openMap } from '../platform/openMap'
import { phone } from '../platform/phone'
import { addToCalendar } from '../platform/phoneCalendar'

interface Props {
  readonly session: CalendarSession
  /** What everybody may read of the place; null until it is known. */
  readonly place: SessionView['site'] | null
}

/** Puts it into the calendar of the phone, for those who do not subscribe. */
const keep = ({ id, site, address, theme, startsAt, endsAt }: CalendarSession): void =>
  void addToCalendar({
    ...{ title: `接待选民：${site.name}`, place: `${site.name} ${address}`, note: theme ?? '' },
    ...{ startsAt, endsAt, file: feedPaths.session(id) },
  })

const isAhead = ({ phase }: CalendarSession): boolean => phase === 'published' || phase === 'changed'

/** Where a reception is and how to get there, who comes, and about what. */
export const ReceptionFacts = ({ session, place }: Props) => {
  const { site, address, deputies, theme, jointUnits } = session
  const map = place?.gcj02
  return (
    <Card>
      <Row icon='map-pin' title={site.name} note={address} />
      {map && (
        <Row
          icon='route'
          title='打开地图导航'
          onClick={() => void openMap({ name: site.name, address, gcj02: map })}
        />
      )}
      {place?.phone && (
        <Row
          icon='phone'
          title={place.phone}
          note='站点电话，点按拨打'
          onClick={() => void phone(place.phone ?? '')}
        />
      )}
      <Row icon='users' title={deputies.map(({ name }) => name).join('、')} note='参加接待的代表' />
      {theme && <Row icon='message-square-text' title={theme} note='主题' />}
      {jointUnits.length > 0 && <Row icon='building-2' title={jointUnits.join('、')} note='一同参加的单位' />}
      {isAhead(session) && <Row icon='calendar' title='加到手机日历' onClick={() => keep(session)} />}
    </Card>
  )
}
