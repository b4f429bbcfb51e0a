import { View } from '@tarojs/components'
import type { DeputyView } from '../../contract/deputies'
import { Card } from '../parts/Card'
import { MoreLink } from '../parts/MoreLink'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { SessionLine } from '../parts/SessionLine'
import { go } from '../platform/navigate'

const openSite = (code: string) => void go('resident/site', { code, from: 'list' })

const openSchedule = ({ id, name }: DeputyView) =>
  void go('receptions/schedule', { deputy: id, name: `${name}代表` })

/** Where and when to meet a deputy. */
export const DeputyPlaces = ({ deputy }: { readonly deputy: DeputyView }) => (
  <View className='deputy-side'>
    <Section title='近期接待' extra={<MoreLink text='全部场次' onClick={() => openSchedule(deputy)} />}>
      <Card>
        {deputy.receptions.map(session => (
          <SessionLine
            key={session.id}
            session={session}
            now={Date.now()}
            withSite
            onOpen={({ id }) => void go('receptions/session', { id })}
          />
        ))}
        {deputy.receptions.length === 0 && '近期没有排接待，可以到下面的站点提意见。'}
      </Card>
    </Section>
    <Section title='在这些站点听您说'>
      <Card>
        {deputy.sites.map(({ code, name, address, street }) => (
          <Row
            key={code}
            icon='map-pin'
            title={name}
            note={`${street} · ${address}`}
            onClick={() => openSite(code)}
          />
        ))}
        {deputy.sites.length === 0 && '暂时没有固定的站点。'}
      </Card>
    </Section>
  </View>
)
