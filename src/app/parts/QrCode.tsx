import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { aria } from './aria'
import { qrRows } from './qrRuns'
import './QrCode.css'

export interface QrCodeProps {
  /** Capitals and digits. */
  readonly text: string
  readonly label: string
}

/** The side of one module, in pixels of the design; QrCode.css knows it too. */
const MODULE = 8
const px = (modules: number): string => Taro.pxTransform(modules * MODULE)

/** A QR code of plain boxes: mini programs have no pictures that are drawn on the spot. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const rows = useMemo(() => qrRows(text), [text])
  return (
    <View className='qr' style={{ width: px(rows.length) }} {...aria('img', label)}>
      {rows.map((runs, row) => (
        <View key={`row${row.toString()}`} className='qr-row'>
          {runs.map(({ from, length }) => (
            <View key={from} className='qr-run' style={{ left: px(from), width: px(length) }} />
          ))}
        </View>
      ))}
    </View>
  )
}
