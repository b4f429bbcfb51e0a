import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { replace } from '../platform/navigate'

/** A reception that is not there, or not there any more. */
export const NoSession = () => (
  <Empty
    icon='calendar'
    title='没有找到这场接待'
    note='可能已经撤下，或链接不完整。'
    action={
      <Button kind='primary' onClick={() => void replace('receptions/schedule')}>
        看接待日程
      </Button>
    }
  />
)
