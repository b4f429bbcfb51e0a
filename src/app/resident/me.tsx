import { useState } from 'react'
import { Card } from '../parts/Card'
import { Page } from '../parts/Page'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { Sheet } from '../parts/Sheet'
import { go } from '../platform/navigate'
import { useSession } from '../session'
import { Account } from './Account'
import { MyMessages } from './MyMessages'
import { Promises } from './Promises'
import { about, privacy } from './promises'
import { StaffDoors } from './StaffDoors'
import './me.css'

/** Who I am here, what I may do, and what happens to what I say. */
export default function MePage() {
  const [shown, setShown] = useState<'privacy' | 'about' | null>(null)
  const me = useSession(session => session.me)
  return (
    <Page title='我的' tab='me'>
      <Account me={me} />
      {me && me.duties.length > 0 && <StaffDoors />}
      <Section>
        <Card>
          <Row icon='calendar' title='我的预约' onClick={() => void go('receptions/bookings')} />
          {me && <MyMessages />}
          <Row icon='search' title='凭回执编号查进展' onClick={() => void go('resident/follow')} />
          <Row icon='shield-check' title='隐私说明' onClick={() => setShown('privacy')} />
          <Row icon='info' title='关于家站点' onClick={() => setShown('about')} />
        </Card>
      </Section>
      {(!me || me.duties.length === 0) && <StaffDoors />}
      <Sheet
        open={shown !== null}
        title={shown === 'about' ? '关于家站点' : '隐私说明'}
        onClose={() => setShown(null)}
      >
        <Promises lines={shown === 'about' ? about : privacy} />
      </Sheet>
    </Page>
  )
}
