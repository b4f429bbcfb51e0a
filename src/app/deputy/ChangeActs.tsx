import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CalendarSession, ChangeKind } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { AskChange } from './AskChange'
import { useChange } from './useChange'
import './reception.css'

interface Props {
  readonly session: CalendarSession
  readonly onDone: () => void
}

/** For a deputy who cannot come: leave or a swap; or to take back what was asked for. */
export const ChangeActs = ({ session, onDone }: Props) => {
  const [kind, setKind] = useState<ChangeKind | null>(null)
  const { move, busy } = useChange(onDone)
  const { askedFor } = session
  if (askedFor)
    return (
      <View className='reception-asked'>
        <View className='reception-asked-words'>已申请请假或换班，还没有决定</View>
        <Button busy={busy} onClick={() => void move(askedFor, 'withdraw')}>
          撤回申请
        </Button>
      </View>
    )
  const close = () => setKind(null)
  return (
    <>
      <View className='reception-acts'>
        <Button onClick={() => setKind('leave')}>请假</Button>
        <Button onClick={() => setKind('swap')}>请别的代表接替</Button>
      </View>
      {kind && (
        <AskChange
          key={kind}
          session={session}
          kind={kind}
          onClose={close}
          onDone={() => {
            close()
            onDone()
          }}
        />
      )}
    </>
  )
}
