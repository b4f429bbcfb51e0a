import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { go } from '../platform/navigate'

/** A code that leads to no site: said kindly, with the other ways to one. */
export const SiteNotFound = () => (
  <Empty
    icon='map-pin'
    title='没有找到这个站点'
    note='二维码可能破损，或编号输错了一位。请核对海报上的编号，或按街道查找。'
    action={
      <Button kind='primary' icon='keyboard' onClick={() => void go('resident/scan')}>
        输入编号或按街道找
      </Button>
    }
  />
)
