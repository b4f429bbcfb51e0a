import { readDoors } from '../../contract/session'
import { MoreLink } from '../parts/MoreLink'
import { go } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'

/** In a demonstration there is no poster at hand: the way to one site that is always there. */
export const DemoSite = () => {
  const code = useEndpoint(readDoors, {}).data?.demonstration?.siteCode
  if (!code) return null
  return <MoreLink text={`演示：打开示例站点 ${code}`} onClick={() => void go('resident/site', { code })} />
}
