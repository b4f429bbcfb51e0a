import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { Button } from '../parts/Button'
import { Input } from '../parts/Input'
import { usePicked } from '../picked'
import { chooseOnMap } from '../platform/chooseOnMap'
import { go } from '../platform/navigate'
import { sayPoint } from './siteDraft'
import './PlaceField.css'

interface PlaceFieldProps {
  /** Longitude and latitude in degrees, GCJ-02, as text. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
}

/** Where a site lies: picked on the platform's own map or on our page with one, or as two numbers from elsewhere. */
export const PlaceField = ({ value, onChange, error }: PlaceFieldProps) => {
  useDidShow(() => {
    const at = usePicked.getState().take()
    if (at) onChange(sayPoint(at))
  })
  const pick = async () => {
    if (!chooseOnMap) return go('places/pick', { at: value })
    const picked = await chooseOnMap()
    if (picked) onChange(sayPoint(picked.gcj02))
  }
  return (
    <View className='place-field'>
      <Input
        label='位置坐标'
        hint='在地图上选，或者把高德、腾讯地图的坐标粘贴进来，例如：121.24, 31.02'
        optional
        value={value}
        onChange={onChange}
        max={40}
        {...(error ? { error } : {})}
      />
      <Button icon='map-pin' onClick={() => void pick()}>
        在地图上选
      </Button>
    </View>
  )
}
