import { listMessages } from '../../contract/receptions/mine'
import { Row } from '../parts/Row'
import { go } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'

/** The way to the messages of the account, with how many nobody has looked at. */
export const MyMessages = () => {
  const unseen = useEndpoint(listMessages, {}, { onShow: true }).data?.unseen ?? 0
  return (
    <Row
      icon='inbox'
      title='消息'
      {...(unseen > 0 ? { value: `${unseen} 条没看` } : {})}
      onClick={() => void go('receptions/messages')}
    />
  )
}
