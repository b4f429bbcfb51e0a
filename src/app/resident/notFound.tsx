import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Page } from '../parts/Page'
import { replace } from '../platform/navigate'

/** An address that leads nowhere. */
export default function NotFoundPage() {
  return (
    <Page title='没有找到这一页'>
      <Empty
        icon='map-pin'
        title='没有找到这一页'
        note='地址可能不完整。您可以回到首页，或重新扫一扫站点海报。'
        action={
          <Button kind='primary' icon='house' onClick={() => void replace('resident/home')}>
            回到首页
          </Button>
        }
      />
    </Page>
  )
}
