import type { SiteView } from '../../contract/sites'
import { sayDay, sayWeekday } from '../../contract/time'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'

/** The ways for those who have no smartphone at hand: to come, to call, to write on paper. */
export const SiteByHand = ({ site }: { readonly site: SiteView }) => {
  const { box, phone } = site
  return (
    <Section title='没有智能手机也可以'>
      <Card>
        <Row icon='users' title='当面说' note={`${site.hours}，直接来，有人记下来帮您提`} />
        {phone && <Row icon='phone' title='打电话说' note={`${phone}，联络员代您登记`} />}
        {box && (
          <Row
            icon='inbox'
            title={`写在纸上，投进意见箱：${box.place}`}
            note={`每${sayWeekday(box.weekday)}开箱，下次 ${sayDay(box.nextOn, Date.now())}`}
          />
        )}
      </Card>
    </Section>
  )
}
