import { View } from '@tarojs/components'
import { type OpinionView, statusForResident } from '../../contract/opinions'
import { sayReceipt } from '../../contract/scan'
import type { Instant } from '../../contract/time'
import { Card } from './Card'
import { ReplyCard } from './ReplyCard'
import { Row } from './Row'

interface Props {
  readonly parent: NonNullable<OpinionView['parent']>
  readonly now: Instant
}

/** How the matter fares into which this opinion was merged: its progress is this one's progress. */
export function OpinionParent({ parent, now }: Props) {
  return (
    <View className='parent'>
      {parent.reply && <ReplyCard reply={parent.reply} now={now} />}
      <Card>
        <Row
          title={`一起办理 ${sayReceipt(parent.code)}`}
          note={parent.reply ? undefined : '有了答复，会在这里告诉您'}
          value={statusForResident[parent.status]}
        />
      </Card>
    </View>
  )
}
