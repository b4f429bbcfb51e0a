import { View } from '@tarojs/components'
import type { DoorAct } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Input } from '../parts/Input'
import { Notice } from '../parts/Notice'
import { canScan } from '../platform/scan'
import type { ShownGuest } from '../queueGuest'
import { FoundGuest } from './FoundGuest'
import type { useDoor } from './useDoor'
import { useFinding } from './useFinding'

const Entry = ({ finding }: { readonly finding: ReturnType<typeof useFinding> }) => {
  const { typed, fault, missed, busy, type, find, withCamera } = finding
  return (
    <Card>
      {canScan && (
        <Button kind='primary' icon='scan-line' block onClick={() => void withCamera()}>
          扫居民的预约码
        </Button>
      )}
      <View className={canScan ? 'door-gap' : ''}>
        {missed && <Notice kind='info'>{missed}</Notice>}
        <Input
          label={canScan ? '或者输入预约码' : '输入居民的预约码'}
          value={typed}
          onChange={type}
          onDone={find}
          placeholder='居民预约页上的那串字母和数字'
          max={80}
          error={fault}
        />
      </View>
      <Button
        kind={canScan ? 'plain' : 'primary'}
        block
        busy={busy}
        disabled={typed.trim() === ''}
        onClick={find}
      >
        核对
      </Button>
    </Card>
  )
}

interface Props {
  readonly door: ReturnType<typeof useDoor>
  readonly onAct: (guest: ShownGuest, act: DoorAct) => void
}

/** Scans or takes in the code that a resident shows, and shows whose booking it is. */
export const CodeCheck = ({ door, onAct }: Props) => {
  const finding = useFinding(door)
  if (!finding.found) return <Entry finding={finding} />
  return <FoundGuest guest={finding.found.guest} now={door.now} onAct={onAct} onNext={finding.next} />
}
