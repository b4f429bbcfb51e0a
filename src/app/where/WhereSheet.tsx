import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../contract/endpoint'
import type { listPlaces } from '../../contract/home'
import { Row } from '../parts/Row'
import { Sheet } from '../parts/Sheet'
import { PlaceChoice } from './PlaceChoice'
import type { From } from './useFrom'
import './where.css'

export type Places = OutputOf<typeof listPlaces>
/** Which page of the sheet is open. */
export type WhereStep = 'ways' | 'streets' | 'stations'

interface Props {
  readonly step: WhereStep | null
  readonly places: Places | undefined
  readonly onStep: (step: WhereStep | null) => void
  readonly onMine: () => void
  /** Null where there is no map to pick on. */
  readonly onMap: (() => void) | null
  readonly onChoose: (from: From | null) => void
}

const titles: Record<WhereStep, string> = {
  ways: '从哪里找',
  streets: '选街道或居民区',
  stations: '选地铁站',
}

const Ways = ({ places, onStep, onMine, onMap, onChoose }: Omit<Props, 'step'>) => (
  <View>
    <Row icon='map-pin' title='用我的位置' note='只用来排这一次的远近，不保存' onClick={onMine} />
    {onMap && <Row icon='search' title='在地图上选' onClick={onMap} />}
    <Row icon='building-2' title='选街道或居民区' onClick={() => onStep('streets')} />
    {places && places.landmarks.length > 0 && (
      <Row icon='bus' title='选地铁站' onClick={() => onStep('stations')} />
    )}
    <Row icon='list' title='不用位置' note='按街道看' onClick={() => onChoose(null)} />
  </View>
)

/** Every way to say where one looks from; none of them is needed. */
export const WhereSheet = (props: Props) => {
  const { step, places, onStep, onChoose } = props
  const [street, setStreet] = useState<string | null>(null)
  const close = () => {
    setStreet(null)
    onStep(null)
  }
  const choose = (from: From | null) => {
    setStreet(null)
    onChoose(from)
  }
  return (
    <Sheet open={step !== null} title={step ? titles[step] : ''} onClose={close}>
      {step === 'ways' && <Ways {...props} onChoose={choose} />}
      {step && step !== 'ways' && places && (
        <PlaceChoice step={step} places={places} street={street} onStreet={setStreet} onChoose={choose} />
      )}
    </Sheet>
  )
}
