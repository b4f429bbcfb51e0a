import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { byOffice, type DemoAccount, placeOf } from './demoGroups'

interface Props {
  readonly accounts: readonly DemoAccount[]
  readonly onChoose: (account: string) => void
}

/** People of one office that are shown before one asks for the others. */
const SHOWN = 2

interface GroupProps {
  readonly office: string
  readonly people: readonly DemoAccount[]
  readonly onChoose: (account: string) => void
}

const Group = ({ office, people, onChoose }: GroupProps) => {
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? people : people.slice(0, SHOWN)
  const left = people.length - shown.length
  return (
    <View className='demo-group'>
      <View className='demo-duty'>{office}</View>
      <Card>
        {shown.map(one => (
          <Row
            key={one.account + one.duty}
            icon='user-round'
            title={one.name}
            note={placeOf(one)}
            onClick={() => onChoose(one.account)}
          />
        ))}
        {left > 0 && (
          <Button kind='quiet' size='small' icon='chevron-down' block onClick={() => setOpen(true)}>
            {`还有 ${left} 位${office}`}
          </Button>
        )}
      </Card>
    </View>
  )
}

/** The people of the demonstration district: one tap and one is at work in their place. */
export function DemoAccounts({ accounts, onChoose }: Props) {
  return (
    <Section title='演示账号'>
      <View className='demo-note'>点一下就以这个身份登录。人物都是虚构的。</View>
      <View className='demo-groups'>
        {byOffice(accounts).map(({ office, people }) => (
          <Group key={office} office={office} people={people} onChoose={onChoose} />
        ))}
      </View>
    </Section>
  )
}
