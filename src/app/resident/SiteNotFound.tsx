import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { go } from '../platform/navigate'

/** A code that leads to no site: said kindly, with the other ways to one. */
export const SiteNotFound = () => (
  <Empty
    icon='map-pin'
    title='没有找到这个站点'
    note='二维码可能破损，或编号输错了一位。请核对海报上的编号，或看看附近的站点。'
    action={
      <>
        <Button kind='primary' icon='keyboard' block onClick={() => void go('resident/scan')}>
          输入编号
        </Button>
        <Button kind='quiet' icon='map-pin' block onClick={() => void go('places/nearby')}>
          看附近的站点
        </Button>
      </>
    }
  />
)
