import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../parts/Button'
import { go } from '../platform/navigate'
import { PrintedSheet } from './PrintedSheet'
import type { Chosen } from './useChosen'
import './ChosenBar.css'

interface Props {
  readonly chosen: Chosen
  readonly onMarked: () => void
}

/** What can be done with the sites that are ticked. */
export function ChosenBar({ chosen, onMarked }: Props) {
  const [isMarking, setMarking] = useState(false)
  const marked = () => {
    setMarking(false)
    chosen.clear()
    onMarked()
  }
  return (
    <View className='chosen-bar'>
      <View className='chosen-count'>{`已选 ${chosen.codes.length} 个`}</View>
      <Button kind='quiet' onClick={chosen.clear}>
        取消
      </Button>
      <Button onClick={() => setMarking(true)}>登记已印</Button>
      <Button kind='primary' onClick={() => void go('staff/posters', { codes: chosen.codes.join(',') })}>
        制作海报
      </Button>
      <PrintedSheet
        codes={chosen.codes}
        open={isMarking}
        onClose={() => setMarking(false)}
        onMarked={marked}
      />
    </View>
  )
}
