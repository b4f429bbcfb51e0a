import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffSite } from '../../contract/sites'
import { Card } from '../parts/Card'
import { Notice } from '../parts/Notice'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { DeputySheet } from './DeputySheet'

interface Props {
  readonly site: StaffSite
  readonly onChanged: () => void
}

/** Who can be met at a site and who keeps it. A deputy's public page is corrected from here. */
export function SitePeople({ site, onChanged }: Props) {
  const [shown, setShown] = useState<StaffSite['deputies'][number] | null>(null)
  const mayEdit = site.acts.includes('assignPeople')
  const saved = () => {
    setShown(null)
    onChanged()
  }
  return (
    <>
      <Section title={`联络员（${site.liaisonOfficers.length}）`}>
        {site.liaisonOfficers.length === 0 && (
          <Notice kind='warn'>还没有联络员，居民来了没有人接待。请“安排人员”。</Notice>
        )}
        {site.liaisonOfficers.length > 0 && (
          <Card>
            {site.liaisonOfficers.map(({ id, name, note }) => (
              <Row key={id} icon='user-round' title={name} note={note} />
            ))}
          </Card>
        )}
      </Section>
      <Section title={`人大代表（${site.deputies.length}）`}>
        {site.deputies.length === 0 && <Notice kind='warn'>还没有安排代表。</Notice>}
        {site.deputies.length > 0 && (
          <Card>
            {site.deputies.map(one => (
              <Row
                key={one.id}
                icon='landmark'
                title={one.name}
                note={one.note}
                {...(mayEdit ? { onClick: () => setShown(one) } : {})}
              />
            ))}
          </Card>
        )}
        {mayEdit && site.deputies.length > 0 && (
          <View className='office-note'>点一位代表，可以改公开的单位、职务、简介和照片。</View>
        )}
      </Section>
      {shown && <DeputySheet deputy={shown} onClose={() => setShown(null)} onSaved={saved} />}
    </>
  )
}
