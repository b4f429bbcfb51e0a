import { Component, lazy, type ReactNode, Suspense } from 'react'
import { Empty } from '../parts/Empty'
import { Waiting } from '../parts/Waiting'
import type { SiteMapProps } from './SiteMap'

export type { Picking, SiteMapProps } from './SiteMap'

/** Fetched only when a map is shown: nobody who reads the list pays for it. */
const LeafletMap = lazy(() => import('./leaflet/LeafletMap'))

/** What stands there when the map's script does not come. */
class Instead extends Component<{ readonly children: ReactNode }> {
  override state = { isLost: false }
  static getDerivedStateFromError = () => ({ isLost: true })
  override render() {
    if (!this.state.isLost) return this.props.children
    return <Empty icon='wifi-off' title='地图没有打开' note='请看列表，或检查网络后刷新页面。' />
  }
}

/** The sites on a map of our own. */
export const SiteMap = (props: SiteMapProps) => (
  <Instead>
    <Suspense fallback={<Waiting rows={1} />}>
      <LeafletMap {...props} />
    </Suspense>
  </Instead>
)
