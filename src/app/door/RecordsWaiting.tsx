import { View } from '@tarojs/components'
import type { OpenRecord } from '../../contract/receptions'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { go } from '../platform/navigate'

/** That records wait for whoever keeps the door, and how many are late; nothing where none does. */
export const RecordsWaiting = ({ records }: { readonly records: readonly OpenRecord[] }) => {
  const late = records.filter(({ isLate }) => isLate).length
  if (records.length === 0) return null
  return (
    <View className='records-waiting'>
      <Card>
        <Row
          icon={late > 0 ? 'circle-alert' : 'receipt-text'}
          title={`${records.length} 场接待的记录等您办`}
          note={late > 0 ? `其中 ${late} 场过了期限` : '接待后五个工作日内办完'}
          onClick={() => void go('door/records')}
        />
      </Card>
    </View>
  )
}
