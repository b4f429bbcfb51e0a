import { useMemo } from 'react'
import type { QrCodeProps } from './QrCode'
import { qrRows } from './qrRuns'
import './QrCode.css'

/** The side of one module, in pixels. */
const MODULE = 8

const pathOf = (text: string) => {
  const rows = qrRows(text)
  const runs = rows.flatMap((row, y) =>
    row.map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`),
  )
  return { size: rows.length, path: runs.join('') }
}

/** A QR code as one drawing, sharp on every screen. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const { size, path } = useMemo(() => pathOf(text), [text])
  return (
    <div className='qr' style={{ width: size * MODULE }} role='img' aria-label={label}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        width='100%'
        display='block'
        shapeRendering='crispEdges'
        aria-hidden
      >
        <path className='qr-dark' d={path} />
      </svg>
    </div>
  )
}
