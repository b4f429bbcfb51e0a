import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { listPlaces } from '../../contract/home'
import { type Gcj02, readPoint } from '../../contract/place'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { usePicked } from '../picked'
import { useParams } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { SiteMap } from './SiteMap'
import './pick.css'

const back = () => void Taro.navigateBack()

const pick = (at: Gcj02) => {
  usePicked.getState().put(at)
  back()
}

/** A map on which the place of a site is picked, for the form that led here (`at`: where it was until now). */
export default function PickPage() {
  const { at = '' } = useParams()
  const { data, error, reload } = useEndpoint(listPlaces, {})
  return (
    <Page title='在地图上选' wide>
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting rows={1} />)}
      {data && (
        <View className='pick-map'>
          <SiteMap
            sites={[]}
            places={data}
            from={readPoint(at)}
            chosen={null}
            onChoose={() => undefined}
            picking={{ say: '就在这里', onPick: pick, onCancel: back }}
          />
        </View>
      )}
    </Page>
  )
}
