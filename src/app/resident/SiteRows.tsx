import type { SiteView } from '../../contract/sites'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { openMap } from '../platform/openMap'
import { phone } from '../platform/phone'

interface Props {
  readonly site: SiteView
  readonly onAct: () => void
}

/** A tap that is counted as the first thing done here, and then done. */
const acting = (onAct: () => void, act: () => unknown) => () => {
  onAct()
  void act()
}

const Address = ({ site, onAct }: Props) => {
  const { name, address, directions, gcj02 } = site
  return (
    <>
      <Row icon='map-pin' title={address} note={directions ? `怎么去：${directions}` : '地址'} />
      {gcj02 && (
        <Row
          icon='route'
          title='打开地图导航'
          onClick={acting(onAct, () => openMap({ name, address, gcj02 }))}
        />
      )}
    </>
  )
}

/** The telephone of a site and who answers it; nothing where there is none. */
export const SitePhone = ({ site, onAct }: Props) => {
  const { phone: number, liaisonOfficer } = site
  if (!number) return liaisonOfficer ? <Row icon='user-round' title={liaisonOfficer} note='联络员' /> : null
  const who = liaisonOfficer ? `联络员 ${liaisonOfficer} · ` : ''
  return (
    <Row icon='phone' title={number} note={`${who}点按拨打`} onClick={acting(onAct, () => phone(number))} />
  )
}

/** Where a site is and how to get there, when somebody is there, and whom to call. */
export const SiteRows = (props: Props) => (
  <Card>
    <Address {...props} />
    <Row icon='clock' title={props.site.hours} note={props.site.hoursNote ?? '接待时间'} />
    <SitePhone {...props} />
  </Card>
)
